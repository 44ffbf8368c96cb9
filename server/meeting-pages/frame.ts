import type { Language } from '../../contract/fields.ts'
import { publicListPath } from '../../contract/meeting-pages.ts'
import { meetingPages } from '../../text/meeting-pages.ts'
import { html, htmlPage, raw, type Safe } from '../platform/html.ts'
import { originOf } from '../platform/site.ts'

type Frame = {
  language: Language
  title: string
  description: string
  /** From the root, without the language. */
  path: string
  /** For search engines and messengers; what is not there any more has none. */
  data?: object
  isFound?: boolean
  body: Safe
}

/** A page of the site: a few kilobytes, nothing loaded, nothing run. */
export function framed({ language, title, description, path, data, isFound = true, body }: Frame): string {
  const words = meetingPages[language].site
  const other = language === 'id' ? 'en' : 'id'
  const at = (lang: Language) => (lang === 'id' ? path : `${path}${path.includes('?') ? '&' : '?'}lang=en`)
  const origin = originOf()
  const found = html`<link rel="canonical" href="${origin + at(language)}">
<link rel="alternate" hreflang="id" href="${origin + at('id')}">
<link rel="alternate" hreflang="en" href="${origin + at('en')}">
<link rel="alternate" hreflang="x-default" href="${origin + at('id')}">
<meta property="og:type" content="website">
<meta property="og:site_name" content="Sinergi">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${origin + at(language)}">
<meta property="og:locale" content="${language === 'id' ? 'id_ID' : 'en_GB'}">
<meta property="og:image" content="${origin}/icons/512.png">
<meta name="twitter:card" content="summary">
`
  const more = html`<meta name="description" content="${description}">
<link rel="icon" href="/icon.svg">
${isFound ? found : raw('<meta name="robots" content="noindex">')}
${data ? raw(`<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`) : ''}`
  return htmlPage(
    { language, title: `${title} – Sinergi`, style, more },
    html`<a class="skip" href="#isi">${words.skip}</a>
<header><nav aria-label="${words.brand}"><a class="brand" href="${at(language) === path ? publicListPath : `${publicListPath}?lang=en`}">${words.brand}</a>
<a href="${at(other)}" hreflang="${other}" lang="${other}">${words.other}</a>
<a href="/masuk">${words.signIn}</a></nav></header>
<main id="isi">${body}</main>
<footer>${words.foot}</footer>`,
  )
}

/** That there is no such page, or none any more. */
export function nothingThere(what: 'gone' | 'unknown', language: Language, path: string): string {
  const words = meetingPages[language].site
  const list = language === 'id' ? publicListPath : `${publicListPath}?lang=en`
  const text = what === 'gone' ? words.goneText : words.unknownText
  const body = html`<h1>${words[what]}</h1><p>${text}</p><p><a class="button" href="${list}">${words.all}</a></p>`
  return framed({ language, title: words[what], description: text, path, isFound: false, body })
}

const style = `
:root{--ink:#1B2733;--quiet:#4E5C69;--paper:#FBF8F1;--card:#fff;--line:#E0D8C8;--leaf:#1F7A5A;--sea:#1C6E8C;--stop:#A3341F;--lamp:#F2B134;--on:#fff}
@media (prefers-color-scheme:dark){:root{--ink:#EEF2F5;--quiet:#B4C0CB;--paper:#0B1F33;--card:#12293F;--line:#2A425A;--leaf:#5CC29B;--sea:#7CC7E2;--stop:#F0937F;--on:#0B1F33}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
header,main,footer{max-width:44rem;margin:0 auto;padding:1rem 1.15rem}
nav{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;align-items:center}
nav a{padding:.5rem 0}
.brand{margin-right:auto;font-weight:800;font-size:1.15rem;color:var(--ink);text-decoration:none;border-bottom:3px solid var(--lamp)}
a{color:var(--sea)}
:focus-visible{outline:3px solid var(--lamp);outline-offset:2px;border-radius:4px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;padding:.5rem;background:var(--card)}
h1{font-size:clamp(1.55rem,6vw,2.3rem);line-height:1.15;letter-spacing:-.02em;margin:.2rem 0 .8rem}
h2{font-size:1.2rem;margin:2.2rem 0 .3rem;padding-top:.9rem;border-top:2px solid var(--ink)}
p{margin:.5rem 0}
.kicker,.quiet,dt,footer,time{color:var(--quiet);font-size:.95rem}
.quiet{display:block}
.notice{margin:1rem 0;padding:.8rem 1rem;background:var(--card);border:1px solid var(--line);border-left:5px solid var(--sea);border-radius:8px}
.notice.stop{border-left-color:var(--stop)}
dl{margin:1rem 0;border-top:1px solid var(--line)}
dl div{display:grid;grid-template-columns:minmax(6.5rem,9rem) 1fr;gap:0 1rem;padding:.6rem 0;border-bottom:1px solid var(--line)}
dd{margin:0}
ol,ul{list-style:none;margin:0;padding:0}
li{padding:.7rem 0;border-bottom:1px solid var(--line)}
.agenda li{display:grid;grid-template-columns:6.5rem 1fr;gap:0 1rem}
time{font-variant-numeric:tabular-nums}
.do{display:flex;flex-wrap:wrap;gap:.6rem;margin:1.2rem 0}
.button,button{display:inline-block;min-height:48px;padding:.65rem 1.1rem;border:1.5px solid var(--leaf);border-radius:10px;background:none;color:var(--leaf);font:inherit;font-weight:700;text-decoration:none;cursor:pointer}
.button.main{background:var(--leaf);color:var(--on)}
form{display:flex;flex-wrap:wrap;gap:.6rem;align-items:end;margin:1.2rem 0}
label{display:grid;gap:.2rem;font-weight:600;min-width:0}
select{min-height:48px;max-width:100%;padding:.5rem;border:1.5px solid var(--quiet);border-radius:10px;background:var(--card);color:var(--ink);font:inherit}
.tabs{border-bottom:1px solid var(--line)}
.tabs a{padding:.7rem 0;color:var(--ink);text-decoration:none}
.tabs [aria-current]{font-weight:700;border-bottom:3px solid var(--lamp)}
.list a{font-weight:700;font-size:1.1rem}
.figures{display:flex;flex-wrap:wrap;gap:.4rem 2rem;padding:.6rem 0;font-size:1.15rem;font-weight:700}
.figures li{border:0;padding:.2rem 0}
footer{margin-top:2rem;padding-bottom:2.5rem;border-top:1px solid var(--line)}
@media (max-width:26rem){dl div,.agenda li{grid-template-columns:1fr}}
`
