import {existsSync, readFileSync} from 'node:fs'

/** Where Linux says how many nanoseconds of the processor this thread has had, and nothing that other threads took. */
const threadTimes = '/proc/thread-self/schedstat'
const knowsThread = existsSync(threadTimes)

/** Elsewhere the whole process counts, with its threads that collect garbage. */
export function processorTime() {
  // Being asked for the process's time makes the kernel count what its threads had since the last tick.
  const {user, system} = process.cpuUsage()
  if (knowsThread) return Number(readFileSync(threadTimes, 'utf8').split(' ')[0]) / 1e6
  return (user + system) / 1000
}
