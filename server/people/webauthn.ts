import type { Assertion, CreationOptions, Registration, RequestOptions } from '../../contract/webauthn.ts'
import { refuse } from '../platform/problems.ts'
import { onSite } from './passkey-site.ts'

export type Descriptor = CreationOptions['excludeCredentials'][number]
export type NewCredential = {
  credentialId: Buffer
  publicKey: Buffer
  counter: number
  backedUp: boolean
  userVerified: boolean
}
export type Proven = { counter: number; backedUp: boolean; userVerified: boolean }

/** Milliseconds for which a challenge is good: for finding the phone, or the key in the drawer. */
export const lasting = 5 * 60_000
/** Ed25519, ES256 and RS256 (IANA COSE Algorithms): what is in use, whatever this Node could do besides. */
const algorithms = [-8, -7, -257]

/** What a browser is asked to make a passkey by. @throws passkey.off */
export function creationOf(given: {
  challenge: string
  user: CreationOptions['user']
  known: Descriptor[]
}): CreationOptions {
  return {
    challenge: given.challenge,
    rp: { id: onSite().site.rpId, name: 'Sinergi' },
    user: given.user,
    pubKeyCredParams: algorithms.map(alg => ({ alg, type: 'public-key' as const })),
    timeout: lasting,
    attestation: 'none',
    excludeCredentials: given.known,
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  }
}

/** What a browser is asked to prove a passkey by; any that it knows where none are named. @throws passkey.off */
export function requestOf(challenge: string, known: Descriptor[]): RequestOptions {
  return {
    challenge,
    rpId: onSite().site.rpId,
    timeout: lasting,
    allowCredentials: known,
    userVerification: known.length === 0 ? 'required' : 'preferred',
  }
}

/** Holds a new credential against its challenge and our address. @throws passkey.off, passkey.failed */
export async function verifyNew(answer: Registration, challenge: string): Promise<NewCredential> {
  const { site } = onSite()
  return checking(async () => {
    await needNoMaker(answer)
    const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
    const { registrationInfo } = await verifyRegistrationResponse({
      response: { ...answer, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.rpId,
      requireUserVerification: false,
      supportedAlgorithmIDs: algorithms,
    })
    if (!registrationInfo) throw new Error('its statement about itself does not hold')
    const { credential, credentialBackedUp, userVerified } = registrationInfo
    return {
      credentialId: bytesOf(credential.id),
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
      backedUp: credentialBackedUp,
      userVerified,
    }
  })
}

/**
 * Holds a proof against its challenge, our address and the key that is kept.
 * @param verified who holds it has to have been verified by it: finger, face or PIN
 * @throws passkey.off, passkey.failed; passkey.copied where it has counted back
 */
export async function verifyProof(
  answer: Assertion,
  challenge: string,
  key: { public_key: Buffer; counter: number },
  verified: boolean,
): Promise<Proven> {
  const { site } = onSite()
  const { clientDataJSON, authenticatorData, signature } = answer.response
  const proven = await checking(async () => {
    const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
    const outcome = await verifyAuthenticationResponse({
      response: {
        ...answer,
        response: { clientDataJSON, authenticatorData, signature },
        clientExtensionResults: {},
      },
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.rpId,
      // it is compared below, for a refusal of its own
      credential: { id: answer.id, publicKey: new Uint8Array(key.public_key), counter: 0 },
      requireUserVerification: verified,
    })
    if (!outcome.verified) throw new Error('the signature does not fit')
    const { newCounter, credentialBackedUp, userVerified } = outcome.authenticationInfo
    return { counter: newCounter, backedUp: credentialBackedUp, userVerified }
  })
  // two that count from one beginning: one of them is a copy (Web Authentication, section 6.1.1)
  if (proven.counter <= key.counter && proven.counter + key.counter > 0) refuse('passkey.copied')
  return proven
}

export function bytesOf(text: string): Buffer {
  return Buffer.from(text, 'base64url')
}

/**
 * Refuses what says more of its maker than was asked: nothing is learned from it here, and to believe it certificates
 * would be fetched from where they say.
 */
async function needNoMaker({ response }: Registration): Promise<void> {
  const { decodeAttestationObject } = await import('@simplewebauthn/server/helpers')
  const said = decodeAttestationObject(new Uint8Array(bytesOf(response.attestationObject)))
  const format = said.get('fmt')
  const itself = format === 'packed' && said.get('attStmt').get('x5c') === undefined
  if (format !== 'none' && !itself)
    throw new Error(`an attestation of its maker was not asked for: ${format}`)
}

/** The library tells by throwing; what it says goes to the log, which holds no one's name. */
async function checking<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    onSite().log(`Passkey: ${(error as Error).message.slice(0, 200)}`)
    return refuse('passkey.failed')
  }
}
