import './needs.css'

/** Several of a few, as boxes to tick. */
export function Several<Value extends string>(props: {
  label: string
  options: { value: Value; label: string }[]
  chosen: Value[]
  error?: string | undefined
  onChoose: (chosen: Value[]) => void
}) {
  const { chosen } = props
  return (
    <fieldset class="need-choices">
      <legend class="label">{props.label}</legend>
      <div class="need-boxes">
        {props.options.map(({ value, label }) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={() =>
                props.onChoose(
                  chosen.includes(value) ? chosen.filter(one => one !== value) : [...chosen, value],
                )
              }
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {props.error && <p class="err small">{props.error}</p>}
    </fieldset>
  )
}
