import { address, assert, bolt, neo4j, rejects, routed, run } from './harness.mjs'

await run({
  'a query of its own': async (driver) => {
    const { records, summary, keys } = await driver.executeQuery(
      'CREATE (a:Person {name: $name})-[:KNOWS]->(b:Person {name: $friend}) RETURN a.name AS name, b.name AS friend',
      { name: 'Alice', friend: 'David' },
      { database: 'neo4j' },
    )
    assert.deepEqual(keys, ['name', 'friend'])
    assert.equal(records[0].get('friend'), 'David')
    assert.equal(summary.counters.updates().nodesCreated, 2)
    assert.equal(summary.counters.updates().relationshipsCreated, 1)
    assert.equal(summary.queryType, 'rw')
    assert.equal(summary.database.name, 'neo4j')
    assert.ok(summary.counters.containsUpdates())
  },

  'a session with promises': async (driver) => {
    const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.WRITE })
    const result = await session.run('MERGE (james:Person {name: $nameParam}) RETURN james.name AS name', { nameParam: 'James' })
    assert.deepEqual(result.records.map((record) => record.get('name')), ['James'])
    assert.ok(result.summary.resultAvailableAfter.toNumber() >= 0)
    await session.close()
  },

  'a session with a subscription': async (driver) => {
    const session = driver.session()
    const seen = []
    await new Promise((resolve, reject) => {
      session.run('UNWIND range(1, 5) AS i RETURN i').subscribe({
        onKeys: (keys) => seen.push(keys),
        onNext: (record) => seen.push(record.get('i').toNumber()),
        onCompleted: resolve,
        onError: reject,
      })
    })
    assert.deepEqual(seen, [['i'], 1, 2, 3, 4, 5])
    await session.close()
  },

  'a reactive session': async (driver) => {
    const session = driver.rxSession()
    const values = await new Promise((resolve, reject) => {
      const got = []
      session.run('UNWIND range(1, 3) AS i RETURN i').records().subscribe({ next: (record) => got.push(record.get(0).toNumber()), complete: () => resolve(got), error: reject })
    })
    assert.deepEqual(values, [1, 2, 3])
  },

  'connectivity, server information and authentication': async (driver) => {
    await driver.verifyConnectivity()
    const info = await driver.getServerInfo()
    assert.match(info.agent, /^Neo4j\/5\./)
    assert.ok(String(info.protocolVersion).length > 0)
    assert.equal(await driver.verifyAuthentication(), true)
    assert.equal(await driver.supportsMultiDb(), true)
    assert.equal(await driver.supportsSessionAuth(), true)
  },

  'a routing driver': async () => {
    const driver = neo4j.driver(routed, neo4j.auth.basic('neo4j', 'anything'))
    try {
      await driver.verifyConnectivity({ database: 'neo4j' })
      const read = await driver.executeQuery('RETURN 1 AS one', {}, { routing: neo4j.routing.READ, database: 'neo4j' })
      assert.equal(read.records[0].get('one').toNumber(), 1)
      const servers = await driver.getServerInfo()
      assert.equal(servers.address, address)
      await rejects(driver.executeQuery('RETURN 1', {}, { database: 'nope' }), 'Neo.ClientError.Database.DatabaseNotFound')
    } finally {
      await driver.close()
    }
  },

  'no authentication, and bearer tokens': async () => {
    for (const token of [undefined, neo4j.auth.bearer('x')]) {
      const driver = neo4j.driver(bolt, token)
      await driver.executeQuery('CREATE (:Written)')
      await driver.close()
    }
  },

  'another user on a pooled connection': async (driver) => {
    await driver.executeQuery('RETURN 1')
    const { records } = await driver.executeQuery('RETURN 2 AS two', {}, { auth: neo4j.auth.basic('other', 'password') })
    assert.equal(records[0].get('two').toNumber(), 2)
  },

  'plans, profiles and notifications': async (driver) => {
    await driver.executeQuery('CREATE (:Actor {id: 1}), (:Actor {id: 2})')
    const explained = await driver.executeQuery('EXPLAIN MATCH (a:Actor) RETURN a')
    assert.ok(explained.summary.hasPlan())
    assert.equal(explained.records.length, 0)
    assert.match(explained.summary.plan.operatorType, /^ProduceResults/)
    const profiled = await driver.executeQuery('PROFILE MATCH (a:Actor) RETURN a')
    assert.ok(profiled.summary.profile.hasPageCacheStats !== undefined)
    assert.equal(Number(profiled.summary.profile.rows), 2)
    const warned = await driver.executeQuery('MATCH (a:Actor), (b:NoSuchLabel) RETURN a, b')
    const codes = warned.summary.notifications.map((notification) => notification.code)
    assert.ok(codes.includes('Neo.ClientNotification.Statement.UnknownLabelWarning'), codes.join())
    const quiet = await driver.session({ notificationFilter: { minimumSeverityLevel: 'OFF' } }).run('MATCH (a:Actor), (b:NoSuchLabel) RETURN a, b')
    assert.deepEqual(quiet.summary.notifications, [])
    const some = await driver.session({ notificationFilter: { disabledCategories: ['UNRECOGNIZED'] } }).run('MATCH (b:NoSuchLabel) RETURN b')
    assert.deepEqual(some.summary.notifications, [])
  },
})
