// Run by mongosh on the first member at every start: makes the three members a replica set and the service's user. From
// the second time on both steps are refused, as they should be; the login at the end proves that all is in place.
function attempt(step) {
  try {
    step()
  } catch (error) {
    print(error.codeName ?? error.message)
  }
}

const members = ['mongo1', 'mongo2', 'mongo3'].map((name, index) => ({
  _id: index,
  host: `${name}:27017`,
  priority: index === 0 ? 2 : 1,
}))
attempt(() => rs.initiate({ _id: 'rs0', members }))
while (!db.hello().isWritablePrimary) sleep(500)

const admin = db.getSiblingDB('admin')
const pwd = process.env.MONGODB_PASSWORD
attempt(() => admin.createUser({ user: 'firstcover', pwd, roles: [{ role: 'readWrite', db: 'firstcover' }] }))
admin.auth('firstcover', pwd)
