/** Milliseconds of the processor that were spent so far: other programs on the machine count for little. */
export function processorTime(): number
