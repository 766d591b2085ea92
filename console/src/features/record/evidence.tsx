import { Empty, Flex, Image, Tag, Typography } from 'antd'
import { useMessages } from '../../language'
import { formatInstant } from '../../ui/format'
import { Strokes } from '../../ui/strokes'
import type { RegistrationRecord } from './compare'

/** The photo in the home and the signatures, drawn from their strokes. */
export function Evidence({ record }: { readonly record: RegistrationRecord }) {
  const { record: words } = useMessages()
  const spoken = record.interview?.signatures.person
  return (
    <>
      <section aria-label={words.photos}>
        <Heading text={words.photos} />
        {record.photos.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={words.noPhotos} />}
        <Flex gap={12} wrap>
          {record.photos.map((photo, at) => (
            <Photo key={photo.hash} {...photo} name={words.photo(at + 1)} photo={photoOf(record, photo.hash)} />
          ))}
        </Flex>
      </section>
      <section aria-label={words.signatures}>
        <Heading text={words.signatures} />
        <Flex gap={16} wrap>
          {record.signatures.map(({ label, proxy, strokes }, at) => (
            <figure key={`${at}-${label}`} style={{ margin: 0, width: 240 }}>
              <Strokes name={words.signatureOf(label || record.name)} strokes={strokes} />
              <figcaption>
                {label || record.name} {proxy && <Tag color="gold">{words.proxy}</Tag>}
              </figcaption>
            </figure>
          ))}
        </Flex>
        {spoken?.kind === 'proxy' && (
          <Typography.Paragraph style={{ marginTop: 8 }}>
            {words.proxyBecause(spoken.name, spoken.relation, spoken.reason)}
          </Typography.Paragraph>
        )}
        {spoken?.kind === 'spoken' && (
          <Typography.Paragraph style={{ marginTop: 8 }}>
            {words.agreedAloud(formatInstant(spoken.agreedAt))}
          </Typography.Paragraph>
        )}
        {record.signatures.length === 0 && <Typography.Text type="secondary">{words.noSignatures}</Typography.Text>}
      </section>
    </>
  )
}

const photoOf = ({ interview }: RegistrationRecord, hash: string) =>
  interview?.photos.find((photo) => photo.hash === hash)

export function Heading({ text }: { readonly text: string }) {
  return (
    <Typography.Title level={3} style={{ fontSize: 17, marginTop: 24 }}>
      {text}
    </Typography.Title>
  )
}

interface PhotoProps {
  readonly name: string
  readonly state: 'awaited' | 'arrived' | 'refused'
  readonly url?: string | undefined
  readonly photo: ReturnType<typeof photoOf>
}

function Photo({ name, state, url, photo }: PhotoProps) {
  const { record } = useMessages()
  return (
    <figure style={{ margin: 0 }}>
      {state === 'arrived' && url ? (
        <Image src={url} alt={name} width={240} style={{ borderRadius: 6 }} />
      ) : (
        <Flex
          align="center"
          justify="center"
          style={{
            width: 240,
            height: 140,
            border: '1px dashed #999',
            borderRadius: 6,
            padding: 12,
            textAlign: 'center',
          }}
        >
          {record.photoStates[state]}
        </Flex>
      )}
      {photo && (
        <figcaption>
          {record.takenAt(formatInstant(photo.takenAt))}
          {photo.door && <div>{record.door(record.doorReasons[photo.door])}</div>}
        </figcaption>
      )}
    </figure>
  )
}
