// The part of DiskMeasurement that LadybugDB plays: node ladybug.mjs FOLDER NODES.csv RELATIONSHIPS.csv COMMITS, in a folder where
// 'npm install @ladybugdb/core' was run. Prints one line of JSON.
import { closeSync, fdatasyncSync, openSync, readdirSync, statSync, writeSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import process from 'node:process'

const lbug = createRequire(path.join(process.cwd(), 'index.js'))('@ladybugdb/core')
const [folder, nodes, relationships, commits] = process.argv.slice(2)
const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))]
const size = file => readdirSync(folder).filter(name => name.startsWith(file)).reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0)

async function open(file) {
  const start = performance.now()
  const database = new lbug.Database(path.join(folder, file))
  await database.init()
  const connection = new lbug.Connection(database)
  await connection.init()
  return { database, connection, milliseconds: performance.now() - start }
}

async function close({ database, connection }) {
  await connection.close()
  await database.close()
}

async function schema(connection) {
  await connection.query('CREATE NODE TABLE Entity(id INT64 PRIMARY KEY, name STRING)')
  await connection.query('CREATE REL TABLE EVENT(FROM Entity TO Entity, relation INT64, t INT64)')
}

const small = await open('commits')
await schema(small.connection)
await small.connection.query("UNWIND range(0, 999) AS i CREATE (:Entity {id: i, name: 'n'})")
const statement = await small.connection.prepare('MATCH (a:Entity {id: $a}), (b:Entity {id: $b}) CREATE (a)-[:EVENT {relation: $r, t: $t}]->(b)')
const times = []
const raw = []
const file = openSync(path.join(folder, 'raw'), 'w')
const bytes = Buffer.alloc(128)
for (let i = -300; i < Number(commits); i++) {
  if (i % 10 === 0) {
    for (let j = 0; j < 10; j++) {
      const start = performance.now()
      writeSync(file, bytes)
      fdatasyncSync(file)
      raw.push(performance.now() - start)
    }
  }
  const start = performance.now()
  await small.connection.execute(statement, { a: Math.floor(Math.random() * 1000), b: Math.floor(Math.random() * 1000), r: (i + 300) % 256, t: i })
  if (i >= 0) times.push(performance.now() - start)
}
closeSync(file)
await close(small)
times.sort((a, b) => a - b)
raw.sort((a, b) => a - b)

const large = await open('load')
await schema(large.connection)
const start = performance.now()
await large.connection.query(`COPY Entity FROM '${nodes}' (HEADER=true)`)
await large.connection.query(`COPY EVENT FROM '${relationships}' (HEADER=true)`)
const copied = performance.now() - start
await close(large)
const again = await open('load')
const first = performance.now()
await (await again.connection.query('MATCH ()-[r:EVENT]->() RETURN count(r) AS n')).getAll()
const answered = performance.now() - first
await close(again)
console.log(JSON.stringify({ rawP10: quantile(raw, 0.1), p10: quantile(times, 0.1), raw: quantile(raw, 0.5), median: quantile(times, 0.5), p99: quantile(times, 0.99), copy: copied, open: again.milliseconds, count: answered, bytes: size('load') }))
process.exit(0)
