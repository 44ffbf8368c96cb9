import { briefs as text } from '../../text/briefs.ts'
import { html, htmlPage, type Safe } from '../platform/html.ts'
import { type Block, type BriefPage, dayIn } from './brief-page.ts'

/** The brief as a page of HTML by itself: no script, nothing loaded; readable on a phone, and it prints. */
export function htmlOf(page: BriefPage, readUntil: string): string {
  const { lang, figures, chart, blocks, sources } = page
  return htmlPage(
    { language: lang, title: page.title, style },
    html`<main>
<header>
<p class="kicker">${page.kicker} · ${page.forWhom}</p>
<h1>${page.library}</h1>
<p class="quiet">${page.within}</p>
<p class="quiet">${page.asOf}</p>
</header>
${page.lead.map((paragraph, at) => html`<p class="${at === 0 ? 'lead' : 'quiet'}">${paragraph}</p>`)}
${
  figures.length === 0
    ? ''
    : html`<dl class="figures">${figures.map(
        ({ value, label, note }) =>
          html`<div><dt>${label}</dt><dd><b>${value}</b><small>${note}</small></dd></div>`,
      )}</dl>`
}
${chart && chartHtml(chart)}
<div class="blocks">${blocks.map(block => blockHtml(block))}</div>
<div class="two">${blockHtml(page.ask, 'ask')}${blockHtml(page.get)}</div>
<footer>
<h2>${sources.title}</h2>
<ul>${[...sources.lines, text[lang].sources.until(dayIn(readUntil, lang))].map(line => html`<li>${line}</li>`)}</ul>
<p>Sinergi · ${page.programme}</p>
</footer>
</main>`,
  )
}

function blockHtml({ title, note, lines }: Block, kind = ''): Safe {
  return html`<section class="${kind}"><h2>${title}</h2>${note && html`<p class="quiet">${note}</p>`}<ul>${lines.map(
    line => html`<li>${line.text}${line.note && html`<small>${line.note}</small>`}</li>`,
  )}</ul></section>`
}

const [wide, high] = [600, 150]

/** Bars from zero; where nothing is verified a dashed place, not a zero. */
function chartHtml({ title, note, bars }: NonNullable<BriefPage['chart']>): Safe {
  const most = Math.max(...bars.map(({ value }) => value ?? 0))
  const step = wide / bars.length
  const drawn = bars.map(({ label, value, said }, at) => {
    const [x, tall] = [
      at * step + step * 0.14,
      value === null ? 26 : Math.max(2, ((value ?? 0) / most) * (high - 44)),
    ]
    const y = high - 20 - tall
    const middle = (at + 0.5) * step
    return html`<rect class="${value === null ? 'missing' : 'bar'}" x="${x}" y="${y}" width="${step * 0.72}" height="${tall}" rx="3"/>
<text x="${middle}" y="${y - 5}">${said}</text><text class="month" x="${middle}" y="${high - 4}">${label}</text>`
  })
  const spoken = bars.map(({ label, said }) => `${label}: ${said || '–'}`).join('; ')
  return html`<figure><figcaption><b>${title}</b></figcaption>
<svg viewBox="0 0 ${wide} ${high}" role="img" aria-label="${title}. ${spoken}">${drawn}</svg>
<p class="quiet">${note}</p></figure>`
}

const style = `
:root{--ink:#1B2733;--quiet:#4E5C69;--paper:#FBF8F1;--card:#fff;--line:#E0D8C8;--leaf:#1F7A5A;--ask:#E9F3EE}
@media (prefers-color-scheme:dark){:root{--ink:#EEF2F5;--quiet:#B4C0CB;--paper:#0B1F33;--card:#12293F;--line:#2A425A;--leaf:#5CC29B;--ask:#123A36}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:46rem;margin:0 auto;padding:1.5rem 1.15rem 3rem}
h1{font-size:1.75rem;line-height:1.2;margin:.2rem 0 .4rem}
h2{font-size:1.05rem;margin:0 0 .35rem}
p{margin:.3rem 0}
.kicker{color:var(--leaf);font-weight:700}
.lead{font-size:1.15rem;margin:1.1rem 0 .5rem}
.quiet,small{color:var(--quiet);font-size:.9rem}
small{display:block}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:.75rem;margin:1.2rem 0}
.figures div{display:flex;flex-direction:column-reverse;justify-content:flex-end;background:var(--card);border:1px solid var(--line);border-radius:10px;padding:.75rem .9rem}
.figures dt{font-weight:600}
.figures dd{margin:0;display:contents}
.figures b{order:2;font-size:1.8rem;line-height:1.15;font-variant-numeric:tabular-nums}
.figures small{order:0}
.figures dt{order:1}
figure{margin:1.2rem 0}
svg{width:100%;height:auto;display:block;margin-top:.4rem}
.bar{fill:var(--leaf)}
.missing{fill:none;stroke:var(--quiet);stroke-dasharray:3 3}
text{fill:var(--ink);font-size:14px;text-anchor:middle}
.month{fill:var(--quiet)}
.blocks,.two{display:grid;grid-template-columns:repeat(auto-fit,minmax(17rem,1fr));gap:1.25rem;margin:1.2rem 0}
ul{margin:.2rem 0;padding-left:1.15rem}
li{margin:.2rem 0}
.two section{border:1px solid var(--line);background:var(--card);border-radius:10px;padding:.9rem 1rem}
.two .ask{background:var(--ask);border-color:var(--leaf)}
footer{border-top:1px solid var(--line);margin-top:1.5rem;padding-top:.9rem;font-size:.85rem;color:var(--quiet)}
footer h2{font-size:.9rem}
@media print{:root{--paper:#fff;--ink:#1B2733;--quiet:#4E5C69;--card:#fff;--line:#ccc;--leaf:#1F7A5A;--ask:#fff}body{font-size:11pt}}
`
