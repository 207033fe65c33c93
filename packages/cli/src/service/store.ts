import {openStore, type Settings, type Store} from '@feedback-lint/validator/decisions'
import {Failure} from '../failure.js'

/** Opens the service's store for one piece of work. */
export async function withStore<Result>(
  {store}: Pick<Settings, 'store'>,
  work: (store: Store) => Promise<Result>
): Promise<Result> {
  let opened: Store
  try {
    opened = await openStore(store)
  } catch (error) {
    throw new Failure('store', `the setting store cannot be used: ${(error as Error).message}`)
  }
  try {
    return await work(opened)
  } finally {
    await opened.close()
  }
}
