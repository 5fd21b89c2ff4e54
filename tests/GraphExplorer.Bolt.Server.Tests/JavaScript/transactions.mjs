import { assert, neo4j, rejects, run } from './harness.mjs'

const count = async (driver, label) => {
  const { records } = await driver.executeQuery(`MATCH (n:${label}) RETURN count(n) AS n`)
  return records[0].get('n').toNumber()
}

await run({
  'managed transactions commit': async (driver) => {
    const session = driver.session({ database: 'neo4j' })
    const name = await session.executeWrite(async (tx) => {
      const result = await tx.run('CREATE (n:Managed {name: $name}) RETURN n.name AS name', { name: 'one' })
      return result.records[0].get('name')
    })
    assert.equal(name, 'one')
    assert.equal(await session.executeRead(async (tx) => (await tx.run('MATCH (n:Managed) RETURN count(n) AS n')).records[0].get('n').toNumber()), 1)
    await session.close()
  },

  'an error in the work rolls back': async (driver) => {
    const session = driver.session()
    await assert.rejects(session.executeWrite(async (tx) => {
      await tx.run('CREATE (:Gone)')
      throw new Error('no')
    }), /no/)
    await session.close()
    assert.equal(await count(driver, 'Gone'), 0)
  },

  'explicit transactions commit and roll back': async (driver) => {
    const session = driver.session()
    const kept = await session.beginTransaction()
    await kept.run('CREATE (:Kept)')
    const second = await kept.run('MATCH (n:Kept) RETURN count(n) AS n')
    assert.equal(second.records[0].get('n').toNumber(), 1)
    await kept.commit()
    const dropped = await session.beginTransaction()
    await dropped.run('CREATE (:Kept)')
    await dropped.rollback()
    await session.close()
    assert.equal(await count(driver, 'Kept'), 1)
  },

  'several results of one transaction are open at a time': async (driver) => {
    const session = driver.session({ fetchSize: 2 })
    const tx = await session.beginTransaction()
    const first = tx.run('UNWIND range(1, 20) AS i RETURN i')
    const second = tx.run('UNWIND range(101, 120) AS i RETURN i')
    const [a, b] = await Promise.all([first, second])
    assert.deepEqual(a.records.map((record) => record.get('i').toNumber()), Array.from({ length: 20 }, (_, i) => i + 1))
    assert.deepEqual(b.records.map((record) => record.get('i').toNumber()), Array.from({ length: 20 }, (_, i) => i + 101))
    await tx.commit()
    await session.close()
  },

  'a transaction is invisible until it commits': async (driver) => {
    const session = driver.session()
    const tx = await session.beginTransaction()
    await tx.run('CREATE (:Hidden)')
    assert.equal(await count(driver, 'Hidden'), 0)
    await tx.commit()
    await session.close()
    assert.equal(await count(driver, 'Hidden'), 1)
  },

  'bookmarks go from one session to the next': async (driver) => {
    const first = driver.session()
    await first.run('CREATE (:Marked)')
    const bookmarks = first.lastBookmarks()
    assert.equal(bookmarks.length, 1)
    await first.close()
    const second = driver.session({ bookmarks })
    const result = await second.run('MATCH (n:Marked) RETURN count(n) AS n')
    assert.equal(result.records[0].get('n').toNumber(), 1)
    await second.close()
    const manager = neo4j.bookmarkManager()
    const third = driver.session({ bookmarkManager: manager })
    await third.executeWrite((tx) => tx.run('CREATE (:Marked)'))
    assert.equal((await manager.getBookmarks()).length, 1)
    await third.close()
  },

  'a failed statement ends its transaction': async (driver) => {
    const session = driver.session()
    const tx = await session.beginTransaction()
    await tx.run('CREATE (:Lost)')
    await rejects(tx.run('RETURN 1/0'), 'Neo.ClientError.Statement.ArithmeticError')
    await assert.rejects(tx.run('RETURN 1'))
    await tx.close()
    await session.run('RETURN 1')
    await session.close()
    assert.equal(await count(driver, 'Lost'), 0)
  },

  'transient errors are tried again': async (driver) => {
    const session = driver.session()
    await session.run('CREATE (:Counter {value: 0})')
    await Promise.all(Array.from({ length: 10 }, async () => {
      const own = driver.session()
      await own.executeWrite(async (tx) => {
        const { records } = await tx.run('MATCH (n:Counter) RETURN n.value AS value')
        await tx.run('MATCH (n:Counter) SET n.value = $value', { value: records[0].get('value').add(1) })
      })
      await own.close()
    }))
    const { records } = await session.run('MATCH (n:Counter) RETURN n.value AS value')
    assert.equal(records[0].get('value').toNumber(), 10)
    await session.close()
  },

  'time limits and metadata': async (driver) => {
    const session = driver.session()
    const started = Date.now()
    await assert.rejects(
      session.run('UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b)', {}, { timeout: 300, metadata: { app: 'test' } }),
      (error) => error.code.startsWith('Neo.ClientError.Transaction.TransactionTimedOut'),
    )
    assert.ok(Date.now() - started < 20_000)
    const result = await session.run('RETURN 1 AS one', {}, { timeout: 5000, metadata: { app: 'test' } })
    assert.equal(result.records[0].get('one').toNumber(), 1)
    await session.close()
  },
})
