import { readFileSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const font = (name: string) => readFileSync(new URL(`./fonts/plus-jakarta-sans-${name}.ttf`, import.meta.url))
const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [font('regular'), font('bold')] }] })

parentPort?.on('message', ({ id, template, data }: { id: number; template: string; data: string }) => {
  try {
    const pdf = compiler.pdf({ mainFileContent: template, inputs: { data } })
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    parentPort?.postMessage({ id, pdf })
  } catch (error) {
    // the compiler says what is wrong where others say which kind of error it is
    const { message, code } = error as Error & { code?: string }
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    parentPort?.postMessage({ id, error: message.trim() || code })
  } finally {
    // nothing that was printed stays in memory
    compiler.evictCache(0)
  }
})
