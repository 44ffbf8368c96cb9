/** Values of a choice with their names, in the order of the values. */
export const optionsOf = <Value extends string>(
  values: readonly Value[],
  names: Readonly<Record<Value, string>>,
): { value: Value; label: string }[] => values.map(value => ({ value, label: names[value] }))
