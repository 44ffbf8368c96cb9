/** A command that was accepted, as its receipt keeps it: ids and hashes, nothing personal. */
export type Accepted = {
  commandId: string
  name: string
  /** SHA-256 of what was accepted: the command's name, a line break, its input as JSON, an upload's SHA-256 in hex. */
  bodyHash: Buffer
  /** Null where nobody was signed in. */
  personId: string | null
  at: Date
  /** Of a proof of reporting, the record that was sent and its version. */
  about: string | null
  version: number | null
}
/** A row of `receipt`, with its result's version. */
export type AcceptedRow = {
  command_id: string
  name: string
  body_hash: Buffer
  person_id: string | null
  at: string | Date
  about: string | null
  version: number | null
}
/** Whose the signature is: the installation, and the key by its thumbprint. */
export type Signer = { installation: string; kid: string }

/** What signs receipts here. */
export type Signing = Signer & {
  /** Of `signing_key`. */
  keyNo: number
  /** Ed25519 (RFC 8032): the same for the same, 64 bytes. */
  sign(statement: string): Buffer
}

/** With the answer of a command that was accepted: its receipt. */
export const receiptHeader = 'sinergi-receipt'

/** Explicit typing (RFC 8725, section 3.11): no token of another kind passes for a receipt. */
export const receiptType = 'sinergi-receipt+jwt'

/**
 * What is signed: header and claims of a JSON Web Token in compact form (RFC 7515, 7519; EdDSA by RFC 8037). The same
 * receipt is the same bytes for ever, so the order of the claims must not change.
 */
export function statementOf(accepted: Accepted, { installation, kid }: Signer): string {
  const { commandId, name, bodyHash, personId, at, about, version } = accepted
  const claims = {
    iss: `urn:uuid:${installation}`,
    jti: commandId,
    ...(personId === null ? {} : { sub: `urn:uuid:${personId}` }),
    iat: at.getTime() / 1000,
    cmd: name,
    sha256: bodyHash.toString('base64url'),
    ...(about === null ? {} : { rec: about, ver: version }),
  }
  return `${encoded({ alg: 'EdDSA', typ: receiptType, kid })}.${encoded(claims)}`
}

export function acceptedOf({ at, ...row }: AcceptedRow): Accepted {
  return {
    commandId: row.command_id,
    name: row.name,
    bodyHash: row.body_hash,
    personId: row.person_id,
    at: new Date(at),
    about: row.about,
    version: row.version,
  }
}

/** What a proof's short code is made of: 96 bits of its signature, which nobody guesses without the key. */
export function codeBytesOf(signature: Buffer): Buffer {
  return signature.subarray(0, 12)
}

/** The receipt as it is handed out. */
export function tokenOf(statement: string, signature: Buffer): string {
  return `${statement}.${signature.toString('base64url')}`
}

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url')
