import type { Question } from '../../contract/forms.ts'
import type { Language } from '../../contract/fields.ts'
import { type SurveyKind, surveyScales, surveyTexts } from '../../contract/survey-rules.ts'
import type { Topic } from '../../contract/themes.ts'
import { surveyPage } from '../../text/survey-page.ts'

/** What a survey asks, in a language, as a form's questions: their names are what they measure. */
export function questionsOf(kind: SurveyKind, area: Topic, language: Language): Question[] {
  const words = surveyPage[language]
  const plain = { topic: null, options: [] }
  return [
    ...surveyScales.map(scale => ({
      ...{ ...plain, id: scale as never, kind: 'scale' as const, required: true, area: scale },
      text: words.scales[kind][scale](words.areas[area]),
    })),
    ...surveyTexts.map(name => ({
      ...{ ...plain, id: name as never, kind: 'text' as const, required: false, area: null },
      text: words.texts[kind][name],
    })),
  ]
}
