import { startS3 } from '../../../../../infra/local/s3/start-s3'

// An engine of its own process, so that a test can kill it: folder and port are the arguments.
const [folder = '', port = '0'] = process.argv.slice(2)
const credentials = { accessKeyId: 'local', secretAccessKey: 'a secret of this machine' }
startS3({ folder, port: Number(port), region: 'cn-northwest-1', credentials }).then(({ url }) =>
  process.send?.({ url }),
)
