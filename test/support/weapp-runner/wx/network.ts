import { answer, type Callbacks, type Phone, refuse } from './phone'

interface RequestOption extends Callbacks {
  readonly url: string
  readonly method?: string
  readonly header?: Readonly<Record<string, string>>
  readonly data?: unknown
  readonly dataType?: string
  readonly responseType?: string
  readonly timeout?: number
}
interface UploadOption extends Callbacks {
  readonly url: string
  readonly filePath: string
  readonly name: string
  readonly header?: Readonly<Record<string, string>>
  readonly formData?: Readonly<Record<string, unknown>>
  readonly timeout?: number
}
type NetworkListener = (state: { isConnected: boolean; networkType: string }) => void

/** Real HTTP to a real server; only the way there may be cut. */
export function networkOf(phone: Phone) {
  const listeners = new Set<NetworkListener>()

  async function send(option: object, name: string, timeout: number, leave: () => Promise<object>) {
    if (!phone.isShown) return refuse(phone, option, name, 'interrupted')
    if (!phone.network.online) return refuse(phone, option, name, 'net::ERR_INTERNET_DISCONNECTED')
    const reply = await within(timeout, leave())
    const isLost = phone.network.lostReplies > 0
    if (isLost) phone.network.lostReplies--
    if (reply === undefined || isLost || !phone.network.online) return refuse(phone, option, name, 'timeout')
    answer(phone, option, name, reply)
  }

  return {
    request(option: RequestOption) {
      void send(option, 'request', option.timeout ?? 60000, () =>
        requested({ ...option, url: phone.addressOf(option.url) }),
      )
      return {
        abort() {},
        onHeadersReceived() {},
        offHeadersReceived() {},
        onChunkReceived() {},
        offChunkReceived() {},
      }
    },
    uploadFile(option: UploadOption) {
      const bytes = phone.device.files.get(option.filePath) ?? phone.temporaryFiles.get(option.filePath)
      const progress = new Set<(state: { progress: number }) => void>()
      if (!bytes) refuse(phone, option, 'uploadFile', "file doesn't exist")
      else
        void send(option, 'uploadFile', option.timeout ?? 60000, async () => {
          const reply = await uploaded(option, bytes)
          for (const listener of progress) listener({ progress: 100 })
          return reply
        })
      return {
        abort() {},
        onProgressUpdate: (listener: (state: { progress: number }) => void) => progress.add(listener),
        offProgressUpdate: () => progress.clear(),
        onHeadersReceived() {},
        offHeadersReceived() {},
      }
    },
    login(option: Callbacks) {
      void send(option, 'login', 10000, async () => {
        const reply = await fetch(`${phone.wechatUrl}/_device/login`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ openid: phone.openid }),
        })
        if (!reply.ok) throw new Error(`WeChat's stand-in answered ${reply.status}`)
        return (await reply.json()) as object
      })
    },
    getNetworkType: (option: Callbacks) =>
      answer(phone, option, 'getNetworkType', { networkType: phone.network.online ? '4g' : 'none' }),
    onNetworkStatusChange: (listener: NetworkListener) => listeners.add(listener),
    offNetworkStatusChange: (listener?: NetworkListener) => (listener ? listeners.delete(listener) : listeners.clear()),
    /** Not WeChat's: for the runner. */
    networkChanged() {
      const { online } = phone.network
      for (const listener of listeners) listener({ isConnected: online, networkType: online ? '4g' : 'none' })
    },
  }
}

/** Undefined: no answer, or too late. */
async function within(milliseconds: number, reply: Promise<object>): Promise<object | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds)
  })
  const first = await Promise.race([reply.catch(() => undefined), late])
  clearTimeout(timer)
  return first
}

async function requested({ url, method = 'GET', header, data, dataType, responseType }: RequestOption) {
  const isText = typeof data === 'string'
  const query = method === 'GET' && data && !isText ? `?${new URLSearchParams(data as Record<string, string>)}` : ''
  const text = isText ? data : JSON.stringify(data)
  const body = method === 'GET' ? undefined : text
  const reply = await fetch(url + query, { method, headers: { 'content-type': 'application/json', ...header }, body })
  const bytes = await reply.arrayBuffer()
  const received = Buffer.from(bytes).toString('utf8')
  return {
    statusCode: reply.status,
    header: Object.fromEntries(reply.headers),
    data: responseType === 'arraybuffer' ? bytes : parsed(received, dataType),
  }
}

/** WeChat parses JSON unless told otherwise, and hands over the text where it cannot. */
function parsed(text: string, dataType: string = 'json'): unknown {
  if (dataType !== 'json') return text
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return text
    throw error
  }
}

/** The fields first and the file last, as WeChat writes its multipart body. */
async function uploaded({ url, name, filePath, formData = {}, header }: UploadOption, bytes: Buffer) {
  const form = new FormData()
  for (const [field, value] of Object.entries(formData)) form.append(field, String(value))
  form.append(name, new Blob([Uint8Array.from(bytes)]), filePath.split('/').at(-1))
  const reply = await fetch(url, { method: 'POST', headers: header, body: form })
  return { statusCode: reply.status, data: await reply.text(), header: Object.fromEntries(reply.headers) }
}
