import fc from 'fast-check'

// One seed for all property tests, so that a run that fails on one machine fails on every other. FC_SEED tries another.
fc.configureGlobal({seed: Number(process.env.FC_SEED ?? 20261125)})
