// The measurement of BoltMeasurement with the official JavaScript driver: node neo4j-driver.mjs URI, in a folder where
// 'npm install neo4j-driver' was run.
import neo4j from 'neo4j-driver'

const driver = neo4j.driver(process.argv[2] ?? 'bolt://127.0.0.1:7687', undefined, { disableLosslessIntegers: true })
const report = (what, value) => console.log(what.padEnd(36), value.toFixed(1).padStart(14))

async function roundTrips(connections, milliseconds) {
  let count = 0
  const start = performance.now()
  await Promise.all(Array.from({ length: connections }, async () => {
    while (performance.now() - start < milliseconds) {
      const session = driver.session()
      await session.run('RETURN 1 AS n')
      await session.close()
      count++
    }
  }))
  return count / ((performance.now() - start) / 1000)
}

async function stream(query, records) {
  const session = driver.session()
  let count = 0
  for await (const _ of session.run(query, { count: neo4j.int(records) })) count++
  await session.close()
  if (count !== records) throw new Error(`${count} records came, not ${records}.`)
}

const streams = {
  'one integer': 'UNWIND range(1, $count) AS n RETURN n',
  'five columns': "UNWIND range(1, $count) AS n RETURN n, 'name' AS s, 1.5 AS f, true AS b, [1, 2] AS l"
}
await roundTrips(1, 1000)
report('round trips/s, 1 connection', await roundTrips(1, 3000))
report('round trips/s, 16 connections', await roundTrips(16, 3000))
for (const [name, query] of Object.entries(streams)) {
  await stream(query, 100000)
  const start = performance.now()
  await stream(query, 1000000)
  report(`records/s, ${name}`, 1000000 / ((performance.now() - start) / 1000))
}
await driver.close()
