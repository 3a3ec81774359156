// Run by mongosh on the first member at every start: makes the three members a replica set with two users: the
// service's, and one for backup and restore. From the second time on these steps are refused, as they should be; the login
// at the end proves that all is in place.
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
const { MONGODB_PASSWORD: pwd, MONGODB_BACKUP_PASSWORD: backupPwd } = process.env
// Only the first user can be made without a login; who may restore may make the other.
attempt(() => admin.createUser({ user: 'backup', pwd: backupPwd, roles: ['backup', 'restore'] }))
attempt(() => admin.auth('backup', backupPwd))
attempt(() => admin.createUser({ user: 'firstcover', pwd, roles: [{ role: 'readWrite', db: 'firstcover' }] }))
admin.auth('firstcover', pwd)
