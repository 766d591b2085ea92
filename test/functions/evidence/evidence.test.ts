import { encode } from 'jpeg-js'
import { drawPhoto } from '../../../console/cli/demonstration/photo'
import { chance } from '../../../console/cli/demonstration/random'
import { placeOfIncoming } from '../../../functions/evidence/evidence-keys'
import { readPhoto } from '../../../functions/evidence/read-photo'
import { receiveEvidence } from '../../../functions/evidence/receive-evidence'
import { sha256 } from '../../../functions/platform/chain'
import { photoLimitBytes } from '../../../shared/evidence/evidence.routes'
import type { Named } from '../../../shared/journal/stream'
import { a, campaignId } from '../../support/people'
import {
  aSettledField,
  entriesOf,
  type Field,
  type Known,
  path,
  registrationOf,
  somePeople,
} from '../registrations/field'
import { zip } from '../roster/files'

const photo = drawPhoto(chance(1))
const hash = sha256(photo)

/** The same picture with where it was taken: APP1 with an EXIF block of coordinates, as a phone writes it. */
const exif = Buffer.from('Exif\0\0MM\0*\0\0\0\x08GPSLatitude 39.9042 SerialNumber 12345', 'latin1')
const app1 = Buffer.concat([Buffer.from([0xff, 0xe1]), Buffer.from([0, exif.length + 2]), exif])
const withPlace = Buffer.concat([photo.subarray(0, 2), app1, photo.subarray(2)])
const script = '<script>alert(1)</script>'
const polyglot = Buffer.concat([photo, Buffer.from(script), zip([{ name: 'x.js', content: Buffer.from('alert(1)') }])])

/** The frame header says so many pixels, each way. */
function claiming(edge: number): Buffer {
  const bytes = Buffer.from(photo)
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]))
  bytes.writeUInt16BE(edge, frame + 5)
  bytes.writeUInt16BE(edge, frame + 7)
  return bytes
}

const read = (bytes: Buffer) => readPhoto(bytes, sha256(bytes))

describe('a photo', () => {
  it('is written anew: the same size of picture, and nothing but pixels', () => {
    for (const bytes of [photo, withPlace, polyglot]) {
      const anew = read(bytes)
      if (anew.kind !== 'photo') throw new Error(anew.because)
      expect([anew.width, anew.height]).toEqual([320, 240])
      const text = Buffer.from(anew.bytes).toString('latin1')
      for (const hidden of ['Exif', 'GPSLatitude', '12345', script, 'PK\x03\x04', 'x.js'])
        expect(text).not.toContain(hidden)
      expect(Buffer.from(anew.bytes.slice(0, 2)).toString('hex')).toBe('ffd8')
    }
  })

  it('gives the same bytes every time, so a repeat writes what is there', () => {
    const [one, other] = [read(withPlace), read(withPlace)]
    expect(one).toEqual(other)
  })

  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
  const notImages: readonly (readonly [string, Buffer])[] = [
    ...([
      ['HTML', Buffer.from(`<html>${script}</html>`)],
      ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ] as const),
    ...([
      ['PNG', png],
      ['GIF', Buffer.from('GIF89a')],
      ['PDF', Buffer.from('%PDF-1.7')],
      ['nothing', Buffer.alloc(0)],
    ] as const),
    ...([
      ['two right bytes and no more', Buffer.from('ffd8', 'hex')],
      ['half a photo', photo.subarray(0, photo.length / 2)],
    ] as const),
    ...([['HTML behind a JPEG mark', Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.from(script)])]] as const),
    ['headers without a picture', photo.subarray(0, 300)],
  ]
  it.each(notImages)('that is %s is refused', (_, bytes) => {
    expect(read(Buffer.from(bytes))).toEqual({ kind: 'refused', because: 'notAnImage' })
  })

  it.each([
    ['3,600', 60_000],
    ['36', 6_000],
    ['more than its bytes can hold', 3_000],
  ])('that says it has %s megapixels is refused from its header, and nothing is drawn', (_, edge) => {
    const before = process.memoryUsage().arrayBuffers
    expect(read(claiming(edge))).toEqual({ kind: 'refused', because: 'notAnImage' })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(5_000_000)
  })

  it('of other bytes than its hash is refused before it is looked at', () => {
    expect(readPhoto(photo, 'a'.repeat(64))).toEqual({ kind: 'refused', because: 'otherBytes' })
  })

  it('in grey is a photo too', () => {
    const data = Buffer.alloc(16 * 16 * 4, 128)
    expect(read(Buffer.from(encode({ data, width: 16, height: 16 }, 70).data))).toMatchObject({
      kind: 'photo',
      width: 16,
    })
  })
})

describe('a photo on its way', () => {
  let field: Field
  let known: Known
  beforeEach(async () => {
    ;({ field, known } = await aSettledField())
  })
  const asks = (changes: object = {}, who = a('a collector')) =>
    field.ask(who, `POST ${path}/evidence`, {
      params: registrationOf(known),
      body: { hash, bytes: photo.length, mime: 'image/jpeg', ...changes },
    })
  const arrives = async (content: Buffer = photo, name = hash) => {
    const key = `incoming/${campaignId}/${known.personId}/${name}`
    field.world.media.upload(key, content)
    await receiveEvidence(field.world)({ key })
    return key
  }
  const happened = async () =>
    (await entriesOf(field, known))
      .flatMap(({ events }) => events as readonly Named[])
      .filter(({ type }) => type.startsWith('evidence.'))

  it('gets an address that fixes name, type and content, until it has arrived', async () => {
    const { body } = await asks()
    expect(body).toMatchObject({
      kind: 'upload',
      upload: { fields: { 'Content-Type': 'image/jpeg', 'x-amz-checksum-sha256': hash } },
    })
    await arrives()
    expect((await asks()).body).toEqual({ kind: 'arrived' })
  })

  it('that is too large, of another type or for somebody else gets none', async () => {
    expect(await asks({ bytes: photoLimitBytes + 1 })).toMatchObject({
      status: 413,
      body: { code: 'evidence.tooLarge' },
    })
    for (const body of [{ bytes: 0 }, { mime: 'image/png' }, { hash: '../../x' }, { key: 'evidence/x' }])
      expect((await asks(body)).status).toBe(400)
    expect(await asks({}, a('a collector of the next village'))).toMatchObject({
      status: 404,
      body: { code: 'registration.unknown' },
    })
    expect((await asks({}, a('a township reviewer'))).status).toBe(403)
  })

  it('is kept without what it came with, said once however often it is told, and counted when it is an interview’s', async () => {
    await field.submits(known, { photo: { hash, bytes: photo.length } })
    for (let times = 0; times < 3; times++) await arrives()
    expect(await happened()).toEqual([
      {
        type: 'evidence.arrived',
        hash,
        key: `evidence/${campaignId}/${known.personId}/${hash}.jpg`,
        width: 320,
        height: 240,
        looks: { neighbours: expect.any(Number), spread: expect.any(Number) },
      },
    ])
    expect(field.world.media.keys()).toEqual([`evidence/${campaignId}/${known.personId}/${hash}.jpg`])
    const { body } = await field.get(a('a township reviewer'), path, registrationOf(known))
    expect(body.photos).toEqual([{ hash, state: 'arrived', url: expect.stringContaining(hash) }])
  })

  it('that never arrived, or is another person’s, holds up the approval until it is there', async () => {
    const reviewer = a('a township reviewer')
    const approve = () => field.tell(reviewer, `${path}/approvals`, registrationOf(known), { version: 1 })
    await field.submits(known, { photo: { hash, bytes: photo.length } })
    // The very same bytes, in the store under a neighbour's name.
    const neighbour = (await field.rosters(somePeople(field.luck, 1)))[0] as Known
    const key = `incoming/${campaignId}/${neighbour.personId}/${hash}`
    field.world.media.upload(key, photo)
    await receiveEvidence(field.world)({ key })
    expect(await approve()).toMatchObject({
      ...{ status: 409, body: { code: 'review.photoMissing', details: { photos: [hash] } } },
    })
    await field.settles()
    const params = { campaignId, region: known.person.village }
    const queue = () => field.get(reviewer, '/campaigns/{campaignId}/regions/{region}/queue', params)
    expect((await queue()).body.rows[0].reasons).toContain('photoAwaited')

    await arrives()
    await field.settles()
    expect((await queue()).body.rows[0].reasons).not.toContain('photoAwaited')
    expect((await approve()).status).toBe(200)
  })

  it('that was refused holds it up too', async () => {
    const page = Buffer.from(script)
    await field.submits(known, { photo: { hash: sha256(page), bytes: page.length } })
    await arrives(page, sha256(page))
    const approval = field.tell(a('a township reviewer'), `${path}/approvals`, registrationOf(known), { version: 1 })
    expect((await approval).body).toMatchObject({ code: 'review.photoMissing' })
  })

  it('that came before its interview is there when the interview comes', async () => {
    await arrives()
    await field.submits(known, { photo: { hash, bytes: photo.length } })
    const { body } = await field.get(a('a township reviewer'), path, registrationOf(known))
    expect(body.photos).toMatchObject([{ hash, state: 'arrived' }])
  })

  it('that is none is refused, gone, and may come again', async () => {
    await arrives(Buffer.from(script))
    expect(await happened()).toEqual([{ type: 'evidence.refused', hash, because: 'otherBytes' }])
    expect(field.world.media.keys()).toEqual([])
    const page = Buffer.from(script)
    await arrives(page, sha256(page))
    expect((await happened()).at(-1)).toEqual({ type: 'evidence.refused', hash: sha256(page), because: 'notAnImage' })
    await arrives()
    expect((await asks()).body).toEqual({ kind: 'arrived' })
    await arrives(Buffer.from(script))
    expect((await asks()).body).toEqual({ kind: 'arrived' })
  })

  it('that was opened and is no picture is refused when it is announced again: it could never arrive', async () => {
    const page = Buffer.from(script)
    const again = () => asks({ hash: sha256(page), bytes: page.length })
    expect((await again()).body).toMatchObject({ kind: 'upload' })
    await arrives(page, sha256(page))
    expect(await again()).toMatchObject({ status: 415, body: { code: 'evidence.notAnImage' } })
    await arrives(page)
    expect((await asks()).body).toMatchObject({ kind: 'upload' })
  })

  it('of a person on no roster leaves nothing behind', async () => {
    const key = `incoming/${campaignId}/${'f'.repeat(32)}/${hash}`
    field.world.media.upload(key, photo)
    await receiveEvidence(field.world)({ key })
    expect(field.world.media.keys()).toEqual([])
    expect(field.world.log.lines).toContainEqual(expect.objectContaining({ level: 'warn' }))
  })

  it('killed at any call and told again is said once and lies in one place', async () => {
    for (const part of ['read', 'write', 'remove'] as const) {
      const dying = {
        ...field.world,
        media: { ...field.world.media, [part]: () => Promise.reject(new Error('killed')) },
      }
      const key = `incoming/${campaignId}/${known.personId}/${hash}`
      field.world.media.upload(key, photo)
      await expect(receiveEvidence(dying)({ key })).rejects.toThrow('killed')
      await receiveEvidence(field.world)({ key })
    }
    expect(await happened()).toHaveLength(1)
    expect(field.world.media.keys()).toHaveLength(1)
  })

  it('under a name that is none of ours is left alone', async () => {
    for (const key of [
      'incoming/x',
      `incoming/${campaignId}/../${hash}`,
      `evidence/${campaignId}/x/${hash}.jpg`,
      'incoming/a/b/c/d',
    ]) {
      expect(placeOfIncoming(key)).toBeUndefined()
      field.world.media.upload(key, photo)
      await receiveEvidence(field.world)({ key })
    }
    expect(await happened()).toEqual([])
  })
})
