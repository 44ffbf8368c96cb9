import * as z from 'zod/mini'

/** A page that the server makes for anybody, read without a script; where it moved, the address to go to. */
export const sitePage = z.object({ status: z.int(), html: z.string(), moved: z.nullable(z.string()) })

/** What stands at an address of the site and is no page: CSV, JSON, XML, a feed, a picture. */
export const siteText = z.object({
  /** 200 where left out. */
  status: z.optional(z.int()),
  /** With its charset where it is text. */
  type: z.string(),
  body: z.string(),
  /** The body is bytes, written in base64. */
  isBase64: z.optional(z.boolean()),
  /** Under this name a browser saves it; shown in its window where left out. */
  name: z.optional(z.string()),
  /** Where it is now; the rest does not matter then. */
  moved: z.optional(z.string()),
})
