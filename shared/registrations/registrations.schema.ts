import * as z from 'zod'
import { sha256Hex } from '../api/command.schema'
import { confirmationKind, listedWord, phoneConfirmation, shownConfirmation } from './confirmation.schema'
import { strokes, submittedInterview } from './interview.schema'

/** As long as the instrument says: no name, no full number of anybody outside the list's own region. */
const answer = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])
const answers = z.record(z.string(), answer)

export const registrationState = z.enum([
  'rostered',
  'attempted',
  'townshipReview',
  'returned',
  'sectionRelease',
  'statusClaimed',
  'countyVerify',
  'settled',
  'locked',
])

const facts = z.object({
  sex: z.enum(['male', 'female']),
  birthDate: z.string(),
  disabilityType: z.int(),
  types: z.array(z.int()),
  grade: z.int(),
  householdId: z.string().optional(),
  compared: z
    .object({
      numberChanged: z.boolean().optional(),
      suffixChanged: z.boolean().optional(),
      nameDiffers: z.boolean().optional(),
      addressDiffers: z.boolean().optional(),
    })
    .optional(),
  householdOldestAge: z.int().optional(),
})

const returnedItem = z.object({ item: z.string(), reason: z.string() })
const reconfirmed = z.object({ version: z.int(), at: z.string(), by: z.string(), method: z.string() })

/** A claim that somebody cannot be registered: who says so, and what the second person says. */
const claim = z.object({
  status: z.string(),
  claimedBy: z.string(),
  claimedByName: z.string().optional(),
  leader: z
    .object({
      word: z.enum(['confirmed', 'disagreed']),
      by: z.string(),
      byName: z.string().optional(),
      reason: z.string().optional(),
    })
    .optional(),
})
const decided = z.object({ decision: z.enum(['accepted', 'reinstated', 'stillDue']), reason: z.string() })

/** One try to reach the person; `on` and `nextOn` are Beijing dates. */
const contact = z.object({
  at: z.string(),
  by: z.string(),
  method: z.string(),
  result: z.string(),
  on: z.string().optional(),
  note: z.string().optional(),
  nextOn: z.string().optional(),
})

/** One row of the collector's list. Pinyin initials are made on the server: the phone carries no dictionary. */
const bundleRow = z
  .object({
    personId: z.string(),
    seq: z.int(),
    name: z.string(),
    initials: z.string(),
    maskedNumber: z.string(),
    phones: z.array(z.string()),
    address: z.string(),
    guardian: z.string(),
    facts,
    age: z.int(),
    state: registrationState,
    version: z.int(),
    prior: answers.optional(),
    interview: submittedInterview
      .extend({ version: z.int(), collectedBy: z.string(), submittedAt: z.string() })
      .optional(),
    returned: z.array(returnedItem),
    confirmation: phoneConfirmation,
    attempts: z.int(),
    /** Each of them; a list fetched by an earlier version has only their number. */
    contacts: z.array(contact).optional(),
    claim: claim.optional(),
    /** What the county decided about a claim; a visit ends it. */
    decided: decided.optional(),
    /** R85, as of the day of this answer; the phone itself knows when a planned one becomes due. */
    reconfirmation: z.enum(['planned', 'due', 'done']).optional(),
    reconfirmed: reconfirmed.optional(),
  })
  .meta({ id: 'BundleRow' })

export const bundle = z
  .object({
    campaign: z.object({
      campaignId: z.string(),
      name: z.string(),
      year: z.int(),
      edition: z.string(),
      /** Content hash of the handbook; a phone that has another fetches it. */
      handbook: z.string().optional(),
      settings: z.record(z.string(), z.unknown()),
    }),
    region: z.object({ code: z.string(), name: z.string(), township: z.string(), county: z.string() }),
    team: z.array(z.object({ staffId: z.string(), name: z.string(), role: z.string() })),
    rows: z.array(bundleRow),
    /** Persons of this page whose record cannot be read at present: the phone keeps what it has of them. */
    unreadable: z.array(z.string()).optional(),
    cursor: z.string().optional(),
  })
  .meta({ id: 'Bundle' })

export const handbook = z
  .object({
    hash: sha256Hex,
    entries: z.array(
      z.object({
        item: z.string(),
        title: z.string(),
        means: z.string(),
        ask: z.string(),
        examples: z.array(z.string()),
        traps: z.array(z.string()),
        /** Pinyin initials of the title: the phone carries no dictionary. */
        initials: z.string(),
      }),
    ),
    lessons: z.array(
      z.object({ key: z.string(), title: z.string(), points: z.array(z.string()), checks: z.array(z.string()) }),
    ),
  })
  .meta({ id: 'Handbook' })

const queueRow = z.object({
  personId: z.string(),
  seq: z.int(),
  name: z.string(),
  maskedNumber: z.string(),
  region: z.string(),
  village: z.string(),
  state: registrationState,
  version: z.int(),
  /** Option key of 状态标注. */
  status: z.string().optional(),
  risk: z.int(),
  reasons: z.array(z.string()),
  submittedAt: z.string(),
  confirmation: confirmationKind,
  word: listedWord.optional(),
})

export const reviewQueue = z
  .object({ rows: z.array(queueRow), cursor: z.string().optional() })
  .meta({ id: 'ReviewQueue' })

export const registrationList = z
  .object({ rows: z.array(queueRow.extend({ method: z.string().optional() })), cursor: z.string().optional() })
  .meta({ id: 'RegistrationList' })

const interview = submittedInterview.extend({ version: z.int(), collectedBy: z.string(), submittedAt: z.string() })

export const record = z
  .object({
    personId: z.string(),
    seq: z.int(),
    name: z.string(),
    maskedNumber: z.string(),
    region: z.string(),
    regionNames: z.array(z.string()),
    facts,
    age: z.int(),
    state: registrationState,
    /** The latest version's number; 0 before the first visit. */
    version: z.int(),
    claim: claim.optional(),
    decided: decided.optional(),
    /** A decision about a claim that can still be taken back names this version. */
    reopens: z.int().optional(),
    contacts: z.array(contact).optional(),
    prior: answers.optional(),
    interview: interview.optional(),
    reconfirmed: reconfirmed.optional(),
    collectedByName: z.string().optional(),
    findings: z.array(
      z.object({ item: z.string(), check: z.string(), kind: z.enum(['hard', 'soft']), says: z.string() }),
    ),
    returned: z.array(returnedItem),
    confirmation: shownConfirmation,
    photos: z.array(
      z.object({ hash: z.string(), state: z.enum(['awaited', 'arrived', 'refused']), url: z.string().optional() }),
    ),
    signatures: z.array(z.object({ label: z.string(), proxy: z.boolean(), strokes })),
    undecided: z.array(
      z.object({
        number: z.int(),
        because: z.enum(['otherVersion', 'underReview', 'locked']),
        collectedByName: z.string().optional(),
        interview: submittedInterview,
      }),
    ),
    links: z.array(
      z.object({ linkId: z.string(), state: z.string(), at: z.string().optional(), channel: z.string().optional() }),
    ),
    history: z.array(
      z.object({ seq: z.int(), at: z.string(), by: z.string(), events: z.array(z.string()), hash: z.string() }),
    ),
    edition: z.string(),
  })
  .meta({ id: 'RegistrationRecord' })

const changedAnswer = z.object({
  item: z.string(),
  change: z.enum(['changed', 'added', 'removed']),
  before: answer.optional(),
  now: answer.optional(),
})

/** What a check says of the answers, or what the collector wrote when it was overridden. */
const villageFinding = z.object({
  item: z.string(),
  check: z.string(),
  kind: z.enum(['hard', 'soft']),
  /** Absent where only the collector's reason is left: the check finds nothing any more. */
  says: z.string().optional(),
  reason: z.string().optional(),
})

/** One person of a village: only what is not as last year, and only what is doubtful. */
const villagePerson = z
  .object({
    personId: z.string(),
    seq: z.int(),
    name: z.string(),
    sex: z.enum(['male', 'female']),
    age: z.int(),
    state: registrationState,
    /** What an approval names. */
    version: z.int(),
    submittedAt: z.string(),
    /** Content hash of the edition it was made with: the words of its items. */
    edition: z.string(),
    /** Without last year's answers there is nothing to compare: such a record is opened. */
    hasPrior: z.boolean(),
    changes: z.array(changedAnswer),
    /** Signs beside the answers, as in the queue. */
    doubts: z.array(z.string()),
    findings: z.array(villageFinding),
    disputed: z.array(z.string()),
    /** Photos that have not come yet. */
    photosAwaited: z.int(),
    confirmation: confirmationKind,
    /** The reader took part in this interview: somebody else reviews it. */
    ownWork: z.boolean(),
  })
  .meta({ id: 'VillagePerson' })

export const villageShown = z.enum(['waiting', 'doubtful', 'plain', 'submitted'])

export const villageReview = z
  .object({
    region: z.string(),
    name: z.string(),
    township: z.string(),
    /** Of the whole village, whatever page is read. */
    counts: z.object({ due: z.int(), submitted: z.int(), waiting: z.int(), doubtful: z.int(), plain: z.int() }),
    rows: z.array(villagePerson),
    /** Persons of this page whose record cannot be read at present; the others come all the same. */
    unreadable: z.array(z.object({ personId: z.string(), name: z.string() })),
    cursor: z.string().optional(),
  })
  .meta({ id: 'VillageReview' })
