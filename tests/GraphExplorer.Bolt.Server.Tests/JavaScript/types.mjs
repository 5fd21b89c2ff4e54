import { assert, neo4j, run } from './harness.mjs'

const { int, types } = neo4j
const { Date, DateTime, Duration, LocalDateTime, LocalTime, Point, Time } = types

async function echo(driver, value) {
  const { records } = await driver.executeQuery('RETURN $value AS value', { value })
  return records[0].get('value')
}

/** A value as plain data, in which an integer and a float stay apart and what the driver has classes for is its text. */
function plain(value) {
  if (Array.isArray(value)) return value.map(plain)
  if (neo4j.isInt(value)) return `int ${value}`
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return value
  if (Object.getPrototypeOf(value) !== Object.prototype) return `${value.constructor.name} ${value}`
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]))
}

const values = {
  null: null,
  true: true,
  false: false,
  'small integer': int(42),
  'negative integer': int(-17),
  'integer of 8 bits': int(-128),
  'integer of 16 bits': int(-32768),
  'integer of 32 bits': int(2147483647),
  'least integer': int('-9223372036854775808'),
  'greatest integer': int('9223372036854775807'),
  float: 2.5,
  'whole float': 3,
  'least float': 5e-324,
  'greatest float': Number.MAX_VALUE,
  infinity: Infinity,
  'empty text': '',
  text: 'héllo – Україна 🌍',
  'long text': 'x'.repeat(100_000),
  bytes: Int8Array.from([1, 2, 3, -1]),
  'empty list': [],
  list: [int(1), 'two', [3.5, [null]], true],
  'empty map': {},
  map: { a: int(1), b: { c: [int(1), int(2)] }, 'ключ': 'значення' },
  date: new Date(2022, 2, 24),
  'first date': new Date(-9999, 1, 1),
  time: new Time(12, 31, 14, 645_876_123, 3600),
  'local time': new LocalTime(23, 59, 59, 999_999_999),
  'local date-time': new LocalDateTime(2015, 7, 21, 21, 40, 32, 142_000_000),
  'date-time at an offset': new DateTime(2015, 7, 21, 21, 40, 32, 142_000_000, -9000),
  'date-time in a zone': new DateTime(2015, 7, 21, 21, 40, 32, 142_000_000, 10_800, 'Europe/Kyiv'),
  'date-time before 1970': new DateTime(1901, 1, 2, 3, 4, 5, 6, 0),
  duration: new Duration(14, 3, 58_320, 7),
  'negative duration': new Duration(-3, 4, -5, 7),
  'cartesian point': new Point(int(7203), 1.5, -2.5),
  'cartesian point in space': new Point(int(9157), 1, 2, 3),
  'place on earth': new Point(int(4326), 30.5, 50.45),
  'place above earth': new Point(int(4979), 30.5, 50.45, 100),
}

const cases = {}
for (const [name, value] of Object.entries(values)) {
  cases[name] = async (driver) => {
    const answer = await echo(driver, value)
    assert.deepEqual(plain(answer), plain(value))
  }
}

await run({
  ...cases,

  'not a number': async (driver) => assert.ok(Number.isNaN(await echo(driver, NaN))),

  'integers as numbers or as BigInt where the driver is told so': async () => {
    for (const [config, expected] of [[{ disableLosslessIntegers: true }, 42], [{ useBigInt: true }, 42n]]) {
      await run({ inner: async (driver) => assert.equal(await echo(driver, int(42)), expected) }, config)
    }
  },

  'values are kept as properties': async (driver) => {
    const kept = { text: 'x', number: int(1), float: 1.5, date: values.date, zoned: values['date-time in a zone'], duration: values.duration, point: values['place on earth'], list: [int(1), int(2)], flag: true }
    await driver.executeQuery('CREATE (n:Kept) SET n = $kept', { kept })
    const { records } = await driver.executeQuery('MATCH (n:Kept) RETURN n')
    assert.deepEqual(plain(records[0].get('n').properties), plain(kept))
  },

  'nodes, relationships and paths': async (driver) => {
    const { records } = await driver.executeQuery(
      'CREATE p = (a:Actor:State {id: "us"})-[r:SUPPORTS {form: "military"}]->(b:Actor {id: "ukraine"})<-[:OPPOSES]-(c:Actor {id: "russia"}) RETURN a, r, b, p, [a, b] AS nodes, {rel: r} AS map',
    )
    const [record] = records
    const a = record.get('a')
    const r = record.get('r')
    const b = record.get('b')
    assert.ok(neo4j.isNode(a) && neo4j.isRelationship(r) && neo4j.isPath(record.get('p')))
    assert.deepEqual([...a.labels].sort(), ['Actor', 'State'])
    assert.equal(a.properties.id, 'us')
    assert.equal(r.type, 'SUPPORTS')
    assert.equal(r.startNodeElementId, a.elementId)
    assert.equal(r.endNodeElementId, b.elementId)
    assert.ok(r.start.equals(a.identity) && r.end.equals(b.identity))
    const path = record.get('p')
    assert.equal(path.length, 2)
    assert.equal(path.start.elementId, a.elementId)
    assert.equal(path.segments[1].relationship.type, 'OPPOSES')
    assert.equal(path.segments[1].start.elementId, b.elementId)
    assert.equal(path.segments[1].relationship.endNodeElementId, b.elementId)
    assert.equal(path.end.properties.id, 'russia')
    assert.ok(neo4j.isNode(record.get('nodes')[1]))
    assert.ok(neo4j.isRelationship(record.get('map').rel))
    const found = await driver.executeQuery('MATCH (n) WHERE elementId(n) = $id RETURN n.id AS id', { id: a.elementId })
    assert.equal(found.records[0].get('id'), 'us')
  },
})
