// The part of EventTables that LadybugDB plays: node events-ladybug.mjs TASK.json, in a folder where '@ladybugdb/core' is installed.
// Prints one line of JSON.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import process from 'node:process'

const lbug = createRequire(path.join(process.cwd(), 'index.js'))('@ladybugdb/core')
const task = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const quantile = (times, q) => times.sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(q * times.length))]

const database = new lbug.Database(task.database)
await database.init()
const connection = new lbug.Connection(database)
await connection.init()
connection.setQueryTimeout(task.limit * 1000)

async function load() {
  await connection.query('CREATE NODE TABLE Actor(id INT64 PRIMARY KEY, name STRING)')
  for (const type of Object.keys(task.types)) {
    await connection.query(`CREATE REL TABLE ${type}(FROM Actor TO Actor, code STRING, label STRING, date STRING, t INT64)`)
  }
  const start = performance.now()
  await connection.query(`COPY Actor FROM '${task.actors}' (HEADER=true)`)
  for (const [type, file] of Object.entries(task.types)) {
    await connection.query(`COPY ${type} FROM '${file}' (HEADER=true)`)
  }
  return task.rows / ((performance.now() - start) / 1000)
}

// The answer that QueryAnswer makes of rows as they come.
function answer(ordered) {
  const made = { rows: 0, sum: 0, first: '' }
  return {
    made,
    take(row) {
      let hash = 2166136261
      for (const value of Object.values(row)) {
        const text = String(value)
        for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619)
        hash = Math.imul(hash ^ 1, 16777619)
      }
      if (made.rows++ === 0) made.first = Object.values(row).map(String).join(', ')
      made.sum = ((ordered ? Math.imul(made.sum, 31) : made.sum) + hash) >>> 0
    }
  }
}

async function measure({ text, parameters, ordered }) {
  try {
    const begun = performance.now()
    const statement = await connection.prepare(text)
    const run = async take => {
      const result = await connection.execute(statement, parameters)
      while (result.hasNext()) take(result.getNextSync()) // Quicker than getAll, which crosses threads for each row.
      result.close()
    }
    await run(() => {})
    const cold = performance.now() - begun
    const { made, take } = answer(ordered)
    await run(take)
    const times = []
    const from = performance.now()
    do {
      const start = performance.now()
      await run(() => {})
      times.push(performance.now() - start)
    } while (times.length < 1000 && (performance.now() - from < task.seconds * 1000 || (times.length < 3 && performance.now() - from < task.limit * 1000 / 3)))
    return { cold, median: quantile(times, 0.5), p90: quantile(times, 0.9), answer: made }
  } catch (error) {
    return { cold: 0, median: 0, p90: 0, error: /interrupted/i.test(error.message) ? `> ${task.limit} s` : error.message }
  }
}

async function commits(actors) {
  const statement = await connection.prepare(task.write)
  const times = []
  for (let i = -200; i < 1000; i++) {
    const parameters = { a: Math.floor(Math.random() * actors), b: Math.floor(Math.random() * actors), t: i + 200 }
    const start = performance.now()
    await connection.execute(statement, parameters)
    if (i >= 0) times.push(performance.now() - start)
  }
  return { cold: times[0], median: quantile(times, 0.5), p90: quantile(times, 0.9) }
}

const loaded = await load()
const resident = process.memoryUsage().rss
const queries = {}
for (const query of task.queries) {
  console.error(`LadybugDB: ${query.id}`)
  queries[query.id] = await measure(query)
}
const residentAfterwards = process.memoryUsage().rss
const [{ n }] = await (await connection.query('MATCH (a:Actor) RETURN count(*) AS n')).getAll()
console.log(JSON.stringify({ load: loaded, resident, residentAfterwards, commits: task.commits ? await commits(Number(n)) : null, queries }))
process.exit(0)
