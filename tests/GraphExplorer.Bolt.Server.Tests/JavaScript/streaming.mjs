import { assert, neo4j, run } from './harness.mjs'

await run({
  'a million records with a small fetch size': async (driver) => {
    const session = driver.session({ fetchSize: 1000 })
    let expected = 0
    for await (const record of session.run('UNWIND range(1, 1000000) AS i RETURN i, "text " + i AS text')) {
      expected++
      if (record.get('i') !== expected) {
        assert.fail(`${record.get('i')} is not ${expected}`)
      }
    }
    assert.equal(expected, 1_000_000)
    await session.close()
  },

  'a hundred thousand records at once': async (driver) => {
    const { records } = await driver.executeQuery('UNWIND range(1, 100000) AS i RETURN i', {}, {})
    assert.equal(records.length, 100_000)
    assert.equal(records[99_999].get('i'), 100_000)
  },

  'two hundred sessions at once': async (driver) => {
    const results = await Promise.all(Array.from({ length: 200 }, async (_, number) => {
      const session = driver.session()
      await session.executeWrite((tx) => tx.run('CREATE (:Session {number: $number})', { number: neo4j.int(number) }))
      const result = await session.run('UNWIND range(1, 100) AS i RETURN sum(i) AS sum')
      await session.close()
      return result.records[0].get('sum')
    }))
    assert.ok(results.every((sum) => sum === 5050))
    const { records } = await driver.executeQuery('MATCH (n:Session) RETURN count(DISTINCT n.number) AS n')
    assert.equal(records[0].get('n'), 200)
  },

  'records and fields of every size': async (driver) => {
    for (const size of [0, 1, 15, 16, 255, 256, 65_535, 65_536, 200_000]) {
      const { records } = await driver.executeQuery('RETURN $text AS text, range(1, $size) AS list', { text: 'x'.repeat(size), size: neo4j.int(size) })
      assert.equal(records[0].get('text').length, size)
      assert.equal(records[0].get('list').length, size)
    }
  },
}, { disableLosslessIntegers: true, maxConnectionPoolSize: 200 })
