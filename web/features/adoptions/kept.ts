/** The record that commands about a practice taken on keep their order in. */
export const recordOf = (id: string) => `adoption/${id}`
