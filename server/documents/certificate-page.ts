import { documentPapers } from '../../text/document-papers.ts'
import { html, htmlPage } from '../platform/html.ts'
import type { Checked } from './certificate-queries.ts'
import { longDay } from './words.ts'

/** What a certificate says, as a page by itself, in both languages: who holds a paper against it may be anybody. */
export function pageOf(certificate: Checked): string {
  const { revokedAt } = certificate
  const { id: words, en } = { id: documentPapers.id.certificate, en: documentPapers.en.certificate }
  const isGood = revokedAt === null
  const title = isGood ? words.title : words.revoked
  return htmlPage(
    { language: 'id', title, style },
    html`<main class="${isGood ? 'good' : 'bad'}">
<p class="kicker">Sinergi · TPBIS</p>
<h1><span aria-hidden="true">${isGood ? '✓' : '✕'}</span> ${title}</h1>
<p lang="en" class="quiet">${isGood ? en.title : en.revoked}</p>
${revokedAt === null ? '' : html`<p class="told">${words.revokedText(longDay(revokedAt.slice(0, 10), 'id'))} <span lang="en">${en.revokedText(longDay(revokedAt.slice(0, 10), 'en'))}</span></p>`}
<dl>${factsOf(certificate).map(({ label, english, value }) => html`<div><dt>${label} <span lang="en">${english}</span></dt><dd>${value}</dd></div>`)}</dl>
${isGood ? html`<p>${words.compare}</p><p lang="en" class="quiet">${en.compare}</p>` : ''}
</main>`,
  )
}

function factsOf({ name, number, title, from, to, hours, issuer }: Checked) {
  const [id, en] = [documentPapers.id.certificate, documentPapers.en.certificate]
  const days =
    from === to
      ? longDay(from, 'id')
      : `${longDay(from, 'id')} ${documentPapers.id.until} ${longDay(to, 'id')}`
  const told = { name, number, meeting: title, days, hours: hours === null ? '–' : String(hours), issuer }
  return (Object.keys(told) as (keyof typeof told)[]).map(key => ({
    ...{ label: id[key], english: en[key], value: told[key] },
  }))
}

const style = `
:root{--ink:#1B2733;--quiet:#4E5C69;--paper:#FBF8F1;--card:#fff;--line:#E0D8C8;--leaf:#1F7A5A;--stop:#A3341F}
@media (prefers-color-scheme:dark){:root{--ink:#EEF2F5;--quiet:#B4C0CB;--paper:#0B1F33;--card:#12293F;--line:#2A425A;--leaf:#5CC29B;--stop:#F0937F}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:36rem;margin:6vh auto;padding:1.5rem 1.15rem;background:var(--card);border:1px solid var(--line);border-top:6px solid var(--leaf);border-radius:12px;overflow-wrap:anywhere}
main.bad{border-top-color:var(--stop)}
h1{font-size:1.5rem;line-height:1.25;margin:.2rem 0;color:var(--leaf)}
.bad h1{color:var(--stop)}
p{margin:.5rem 0}
.kicker,.quiet,dt{color:var(--quiet);font-size:.9rem}
dl{margin:1.2rem 0;border-top:1px solid var(--line)}
dl div{padding:.55rem 0;border-bottom:1px solid var(--line)}
dd{margin:0;font-weight:600}
dt span::before{content:"· "}
`
