import { assert, bolt, neo4j, rejects, run } from './harness.mjs'

await run({
  'syntax, semantics, types, parameters': async (driver) => {
    const codes = {
      'RETRUN 1': 'Neo.ClientError.Statement.SyntaxError',
      'RETURN x': 'Neo.ClientError.Statement.SyntaxError',
      'RETURN 1/0': 'Neo.ClientError.Statement.ArithmeticError',
      'RETURN $missing': 'Neo.ClientError.Statement.ParameterMissing',
      'UNWIND [1, 0] AS x RETURN 1/x': 'Neo.ClientError.Statement.ArithmeticError',
      'CALL no.such.procedure()': 'Neo.ClientError.Procedure.ProcedureNotFound',
    }
    const session = driver.session()
    for (const [statement, code] of Object.entries(codes)) {
      await rejects(session.run(statement), code)
      assert.equal((await session.run('RETURN 1 AS one')).records.length, 1)
    }
    await session.close()
  },

  'a syntax error shows its place': async (driver) => {
    await assert.rejects(driver.executeQuery('RETRUN 1'), (error) => error.message.includes('(line 1, column 1 (offset: 0))') && error.message.includes('\n"RETRUN 1"\n ^'))
  },

  'constraints': async (driver) => {
    await driver.executeQuery('CREATE CONSTRAINT actor_id IF NOT EXISTS FOR (a:Actor) REQUIRE a.id IS UNIQUE')
    await driver.executeQuery('CREATE (:Actor {id: "us"})')
    await rejects(driver.executeQuery('CREATE (:Actor {id: "us"})'), 'Neo.ClientError.Schema.ConstraintValidationFailed')
    await driver.executeQuery('DROP CONSTRAINT actor_id')
  },

  'writing in a read session': async (driver) => {
    const session = driver.session({ defaultAccessMode: neo4j.session.READ })
    await rejects(session.run('CREATE (:X)'), 'Neo.ClientError.Statement.AccessMode')
    await session.close()
  },

  'databases': async (driver) => {
    await rejects(driver.session({ database: 'nope' }).run('RETURN 1'), 'Neo.ClientError.Database.DatabaseNotFound')
    const { records } = await driver.executeQuery('SHOW DATABASES YIELD name RETURN name ORDER BY name', {}, { database: 'system' })
    assert.deepEqual(records.map((record) => record.get('name')), ['neo4j', 'system'])
  },

  'impersonation': async (driver) => {
    await rejects(driver.session({ impersonatedUser: 'somebody' }).run('RETURN 1'), 'Neo.ClientError.Security.Forbidden')
  },

  'values that cannot be held fail their request only': async (driver) => {
    const session = driver.session()
    await assert.rejects(session.run('RETURN $p', { p: new neo4j.types.Point(neo4j.int(1), 1, 2) }))
    assert.equal((await session.run('RETURN 1 AS one')).records.length, 1)
    await session.close()
  },

  'cancelling a result stops the statement': async (driver) => {
    const session = driver.session({ fetchSize: 10 })
    const result = session.run('UNWIND range(1, 1000000000) AS i RETURN i')
    for await (const record of result) {
      if (record.get('i').toNumber() === 25) {
        break
      }
    }
    await session.close()
    const { records } = await driver.executeQuery('RETURN 1 AS one')
    assert.equal(records.length, 1)
  },

  'a statement ends with its connection': async (driver) => {
    const leaving = neo4j.driver(bolt, neo4j.auth.basic('leaving', 'password'))
    const running = leaving.session().run('UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b RETURN count(a + b) AS endless')
    running.then(() => {}, () => {})
    const endless = async () => {
      const { records } = await driver.executeQuery("SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'AS endless' AND NOT currentQuery CONTAINS 'SHOW' RETURN count(*) AS n")
      return records[0].get('n').toNumber()
    }
    const until = async (count) => {
      for (let tries = 0; (await endless()) !== count; tries++) {
        assert.ok(tries < 100, `there should be ${count} endless statements, not ${await endless()}`)
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    }
    await until(1)
    leaving.close().catch(() => {})
    await until(0)
  },
})
