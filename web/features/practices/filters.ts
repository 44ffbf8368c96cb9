/** Upper ends of the cost that can be asked for, whole rupiah. */
export const costLimits = ['0', '500000', '2000000', '10000000'] as const
export const sorts = ['new', 'working', 'cost', 'title'] as const
