import { plainProblem, Problem } from './client.ts'
import type { WaitingPhoto } from './database.ts'
import { isQuick } from './online.ts'

/** Bytes that are sent at a time: what arrived of them is kept also where something on the way holds a request back. */
const piece = 96 * 1024
/** Where the line is good a photo goes in one piece: there each request costs more than it saves. */
const wholePiece = 1024 * 1024

type Tell = { begun: (address: string) => Promise<void>; sent: (bytes: number) => void }

/** Sends a photo, from where it stopped. @returns the upload's id @throws Problem */
export const uploadPhoto = ({ picture, upload }: WaitingPhoto, tell: Tell): Promise<string> =>
  sendPieces(picture, upload, tell)

/**
 * Sends a file by tus, from where it stopped.
 * @param at the upload's address, where it was begun before
 * @returns the upload's id
 * @throws Problem
 */
export async function sendPieces(file: Blob, at: string | null, tell: Tell): Promise<string> {
  // what was not loaded without a signal, a browser does not load again until the page is opened anew
  if (!navigator.onLine) throw new Problem(plainProblem('server.busy', 503), true)
  // loaded when something is sent
  const { DetailedError, Upload } = await import('tus-js-client')
  return new Promise((resolve, reject) => {
    const upload = new Upload(file, {
      endpoint: '/api/uploads',
      uploadUrl: at,
      chunkSize: isQuick() ? wholePiece : piece,
      retryDelays: [1000, 3000],
      // where it goes on stands with the photo
      storeFingerprintForResuming: false,
      headers: { 'accept-language': document.documentElement.lang },
      onUploadUrlAvailable: () => {
        if (upload.url && upload.url !== at) tell.begun(upload.url).catch(() => undefined)
      },
      onProgress: bytes => tell.sent(bytes),
      onSuccess: () => resolve(upload.url?.split('/').at(-1) ?? ''),
      onError: error => {
        const answer = error instanceof DetailedError ? error.originalResponse : undefined
        reject(problemIn(answer?.getStatus() ?? 0, answer?.getBody() ?? ''))
      },
    })
    upload.start()
  })
}

/** Lets the server clear away what a photo was made of, rather than wait until it does so itself. */
export function dropUpload(id: string): void {
  const gone = fetch(`/api/uploads/${id}`, { method: 'DELETE', headers: { 'tus-resumable': '1.0.0' } })
  gone.catch(() => undefined)
}

function problemIn(status: number, body: string): Problem {
  if (body.startsWith('{"type"')) return new Problem(JSON.parse(body))
  if (status === 413) return new Problem(plainProblem('request.too-large', 413))
  // no answer, or one of the protocol's own: it is tried again
  return new Problem(plainProblem('server.busy', 503), true)
}
