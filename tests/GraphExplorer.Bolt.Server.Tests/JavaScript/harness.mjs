import assert from 'node:assert/strict'

const [address, driverPackage] = process.argv.slice(2)

export const neo4j = (await import(driverPackage)).default
export const bolt = `bolt://${address}`
export const routed = `neo4j://${address}`
export { address, assert }

/** Runs the cases one after the other, each with a driver of its own on an empty graph; the first that fails ends the process with an error. */
export async function run(cases, config = {}) {
  for (const [name, test] of Object.entries(cases)) {
    const driver = neo4j.driver(bolt, neo4j.auth.basic('neo4j', 'password'), config)
    try {
      await driver.executeQuery('MATCH (n) DETACH DELETE n')
      await test(driver)
      console.log(`ok ${name}`)
    } catch (error) {
      console.error(`FAILED ${name}`)
      throw error
    } finally {
      await driver.close()
    }
  }
}

export async function rejects(promise, code) {
  await assert.rejects(promise, (error) => {
    assert.equal(error.code, code, `${error.code}: ${error.message}`)
    return true
  })
}
