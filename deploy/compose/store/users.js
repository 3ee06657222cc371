// Run once by MongoDB's own start script, as its administrator, while the data directory is empty: one user for each service
// that has a store, with rights in its own database only.
const fs = require('fs');
for (const file of fs.readdirSync('/run/secrets')) {
  const service = file.replace('store-', '');
  if (service === 'root') continue;
  db.getSiblingDB(service).createUser({
    user: service,
    pwd: fs.readFileSync('/run/secrets/' + file, 'utf8').trim(),
    roles: [{ role: 'readWrite', db: service }],
  });
}
