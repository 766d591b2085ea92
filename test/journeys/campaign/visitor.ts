import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { invitationOf } from '../../../console/cli/demonstration/accounts'
import { drawPhoto } from '../../../console/cli/demonstration/photo'
import type { Worker } from '../../../console/cli/demonstration/plan'
import { chance } from '../../../console/cli/demonstration/random'
import { type VisitFacts, visit } from '../../../console/cli/demonstration/visit'
import type { Desk } from '../../../miniprogram/src/phone/desk'
import type { Receipt } from '../../../shared/journal/receipt'
import { lineTo } from '../drivers/in-process/network'
import { newPhone, type Phone, sha256 } from '../drivers/in-process/phone'
import type { Ledger } from './ledger'

/** A collector's phone of the campaign: the app's own outbox and sender. */
export interface Visitor {
  /** One visit, sent until the outbox is empty: version `baseVersion` + 1. */
  visits(personId: string, baseVersion: number, facts: Omit<VisitFacts, 'photo' | 'startedAt'>): Promise<void>
}

export async function openVisitor(url: string, worker: Worker, ledger: Ledger): Promise<Visitor> {
  const phone = newPhone(lineTo(url))
  const outcome = await phone.app().signIn.withInvitation(invitationOf(worker.account))
  if (outcome.kind !== 'answered') throw new Error(`Not signed in: ${JSON.stringify(outcome)}`)
  const desk = await phone.app().desk()

  return {
    async visits(personId, baseVersion, facts) {
      const luck = chance(Number(facts.person.certificateNumber.slice(8, 17)) + baseVersion)
      const picture = drawPhoto(luck)
      const photo = { hash: sha256(picture), bytes: picture.length }
      const startedAt = new Date(Date.now() - 25 * 3_600_000).toISOString()
      const commandId = randomUUID()
      const body = JSON.stringify({ commandId, baseVersion, interview: visit({ ...facts, photo, startedAt }, luck) })
      const path = `/campaigns/${desk.campaignId}/registrations/${personId}/interviews`
      const blobKey = `photo/${desk.staff.staffId}/${Date.now()}/${personId}/${photo.hash}`
      await phone.app().memory.blobs.putBlob(blobKey, picture)
      await desk.outbox.queue({
        kind: 'interview',
        campaignId: desk.campaignId,
        personId,
        command: { commandId, path, body, contentHash: sha256(body) },
        photos: [{ ...photo, blobKey, mime: 'image/jpeg' }],
      })
      await sendsAll(desk)
      const kept = (await desk.outbox.receipts()).find((one) => one.commandId === commandId)
      if (!kept) throw new Error(`The outbox has lost ${commandId}.`)
      ledger.note({ commandId, receipt: kept.receipt, again: () => sentAgain(phone, path, body) })
    },
  }
}

async function sendsAll({ sender, outbox }: Desk): Promise<void> {
  for (;;) {
    await sender.send()
    const entries = await outbox.list()
    const refused = entries.find(({ state }) => state === 'refused')
    if (refused) throw new Error(`Refused: ${JSON.stringify({ ...refused, command: undefined })}`)
    if (entries.length === 0) return
    await wait(150)
  }
}

async function sentAgain(phone: Phone, path: string, body: string): Promise<Receipt> {
  for (;;) {
    const outcome = await phone.app().session.exchange({ method: 'POST', path, body })
    if (outcome.kind === 'answered') return outcome.answer as Receipt
    if (outcome.kind === 'refused') throw new Error(`Refused: ${JSON.stringify(outcome)}`)
    await wait(150)
  }
}
