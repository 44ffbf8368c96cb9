import { comparisonPages } from '../../../text/comparison-pages.ts'
import { useText } from '../../data/session.tsx'
import { Section } from '../../ui/page.tsx'

const sources = [
  {
    title: 'Card & Krueger (1994), Minimum Wages and Employment',
    href: 'https://www.nber.org/papers/w4509',
  },
  {
    title: 'Hodges & Lehmann (1963), Estimates of Location Based on Rank Tests',
    href: 'https://doi.org/10.1214/aoms/1177704172',
  },
  {
    title: 'Stuart et al. (2014), Using propensity scores in difference-in-differences models',
    href: 'https://doi.org/10.1007/s10742-014-0123-z',
  },
]

/** How adopters are compared with others, in plain words, what that cannot say, and where it comes from. */
export function Method() {
  const words = useText(comparisonPages)
  return (
    <Section title={words.method}>
      <ol class="comparison-steps">
        {words.steps.map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{words.limits}</p>
      <h3 class="small">{words.source}</h3>
      <ul class="small">
        {sources.map(({ title, href }) => (
          <li key={href}>
            <a href={href} target="_blank" rel="noreferrer">
              {title}
            </a>
          </li>
        ))}
      </ul>
      <p class="small sub">{words.sourceText}</p>
    </Section>
  )
}
