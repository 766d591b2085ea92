import type { ProblemSentences } from './problem-sentences.zh'
import { rosterSentences } from './roster-sentences.en'

const refresh = 'Refresh and look again.'

export const problemSentences: ProblemSentences = {
  ...rosterSentences,
  'access.denied': {
    what: 'Your account may not do this. Nothing changed.',
    next: 'Ask the county administrator if you need it.',
  },
  'access.signInFirst': {
    what: 'Your session has ended. Nothing saved is lost.',
    next: 'Sign in again; you return to the same page.',
  },
  'campaign.exists': { what: 'This campaign exists already.', next: refresh },
  'campaign.unknown': {
    what: 'There is no such campaign in your area.',
    next: 'Choose a campaign at the top of the page.',
  },
  'command.contentDiffers': {
    what: 'The same command arrived with other content. Neither is lost.',
    next: 'Refresh, check, and do it again.',
  },
  'community.confirmationOutdated': {
    what: 'The village form was changed after it was signed. The signature was not kept.',
    next: 'The committee looks at it and signs again.',
  },
  'community.locked': { what: 'This village form is locked. Nothing changed.', next: refresh },
  'community.notFilled': { what: 'The village form is not filled yet, or signed already.', next: refresh },
  'community.notUnderReview': { what: 'This village form is not under review now. Nothing changed.', next: refresh },
  'community.otherVersion': { what: 'The village form has just changed. Nothing was saved.', next: refresh },
  'community.personsOpen': {
    what: 'Records of persons in this village are not locked yet. The form was not locked.',
    next: 'Lock or settle every record of the village first.',
  },
  'community.underReview': {
    what: 'The village form is with the county. Nothing changed.',
    next: 'The county returns it before it can be changed.',
  },
  'community.unknown': { what: 'This village has no form yet, or it is outside your area.', next: refresh },
  'confirmation.guardianNeeded': {
    what: 'For a child the guardian confirms.',
    next: 'Let the guardian open the link.',
  },
  'confirmation.pageOutdated': { what: 'The person’s page is an old one.', next: 'Open the link again.' },
  'confirmation.saidMeanwhile': { what: 'An answer was handed in a moment ago.', next: refresh },
  'confirmation.staffDevice': {
    what: 'A device of the staff cannot confirm for the person.',
    next: 'Give the link to the person, and open it on her own or her family’s phone.',
  },
  'confirmation.notMatched': { what: 'The identity is not matched yet.', next: 'Match the identity first.' },
  'confirmation.nothingToConfirm': {
    what: 'There is no interview to confirm yet.',
    next: 'Make the link after the collector has submitted.',
  },
  'confirmation.otherVersion': {
    what: 'The registration has just changed. Nothing was saved.',
    next: 'Look at it again, then confirm.',
  },
  'attempt.implausibleDays': {
    what: 'The day of the contact or of the next one cannot be right. Nothing was saved.',
    next: 'Let the collector correct the days and record it again.',
  },
  'confirmation.unknownItem': { what: 'An item is not part of the form. Nothing was saved.', next: refresh },
  'county.exists': { what: 'This county exists already.', next: refresh },
  'edition.unknown': { what: 'There is no such edition of the form.', next: refresh },
  'evidence.notAnImage': {
    what: 'The file is not a usable photo. It was not kept.',
    next: 'The collector takes it again.',
  },
  'evidence.tooLarge': { what: 'The photo is too large. It was not kept.', next: 'The collector takes it again.' },
  'evidence.otherBytes': {
    what: 'The photo received is another one. It was not kept.',
    next: 'The collector uploads it again.',
  },
  'evidence.unknown': { what: 'There is no such photo.', next: refresh },
  'export.unknown': { what: 'There is no such export in your area.', next: 'Start the export again.' },
  'extension.clashes': {
    what: 'The extension does not fit the form; nothing changed.',
    next: 'Correct what is named and import it again.',
  },
  'extension.keyTaken': {
    what: 'An extension of this name was in force once and cannot be replaced.',
    next: 'Import it under another form_id.',
  },
  'extension.notApproved': {
    what: 'Approvals are missing; the extension was not switched on.',
    next: 'Record the missing documents first.',
  },
  'extension.otherContent': {
    what: 'The extension was replaced: what was approved is not what is kept now.',
    next: 'Refresh and compare.',
  },
  'extension.provinceFirst': {
    what: 'The state office decides after the province; nothing was saved.',
    next: 'Record the document of the province first, and check the dates.',
  },
  'extension.refused': {
    what: 'The form cannot be used; nothing was saved.',
    next: 'Correct what is named and import it again.',
  },
  'extension.switchedAlready': { what: 'The extension stands so already; nothing changed.', next: refresh },
  'extension.tooMany': {
    what: 'This campaign has too many extensions; nothing was saved.',
    next: 'Put several of them into one form.',
  },
  'extension.unknown': { what: 'This campaign has no such extension.', next: refresh },
  'extension.unreadable': {
    what: 'The file cannot be opened; nothing was saved.',
    next: 'Make sure it is a valid XLSX file, save it anew and import it again.',
  },
  'interview.hasErrors': {
    what: 'The form has errors. It was not submitted.',
    next: 'Correct what is marked, then submit.',
  },
  'interview.otherEdition': {
    what: 'The form is of another edition. It was not submitted.',
    next: 'Update, then submit; nothing filled in is lost.',
  },
  'interview.reasonsMissing': {
    what: 'A doubtful answer has no reason. It was not submitted.',
    next: 'Add the reason, then submit.',
  },
  'interview.signatureOutdated': {
    what: 'The content changed after signing. It was not submitted.',
    next: 'Read it back and sign again.',
  },
  'interview.strangerSigned': {
    what: 'The second collector has no account in use for this village. It was not submitted.',
    next: 'A colleague of this village signs; the county office mends accounts.',
  },
  'interview.proxyIsCollector': { what: 'A collector cannot sign for the person.', next: 'Somebody else signs.' },
  'interview.unsigned': {
    what: 'Signatures are missing. It was not submitted.',
    next: 'As many collectors as the campaign asks for and the person (or someone for her) sign.',
  },
  'interview.photoMissing': { what: 'A photo in the home is missing. It was not submitted.', next: 'Take the photo.' },
  'interview.statusUnproven': {
    what: 'The ground for not registering is missing. It was not submitted.',
    next: 'Add the ground.',
  },
  'link.tooMany': {
    what: 'Enough links were made for this person today. None was made.',
    next: 'Use the last one, or make another tomorrow.',
  },
  'link.unknown': { what: 'There is no such link, or it was revoked.', next: 'Make a new link.' },
  'quota.exceeded': { what: 'Too many within this hour; this one was not done.', next: 'Try again a little later.' },
  'region.unknown': { what: 'There is no such region in your area.', next: 'Choose a region of your own area.' },
  'registration.exists': { what: 'This person is in the roster already.', next: refresh },
  'registration.locked': {
    what: 'This registration is locked. Nothing changed.',
    next: 'Ask the county administrator about corrections.',
  },
  'registration.notUnderReview': {
    what: 'This registration is not under review now; somebody may have handled it. Nothing was done twice.',
    next: 'Refresh the list and go on with the next.',
  },
  'reconfirmation.tooEarly': {
    what: 'The reference date has not come. Nothing was confirmed.',
    next: 'Confirm again from that day on.',
  },
  'reconfirmation.notDue': { what: 'This record needs no second confirmation.', next: 'Refresh the list.' },
  'reconfirmation.groupsMissing': {
    what: 'Some groups were not gone through. Nothing was confirmed.',
    next: 'Go through every group and send it again.',
  },
  'registration.reconfirmationDue': {
    what: 'This record was collected before the reference date and was not confirmed again. It is not locked.',
    next: 'Let the collector ask whether anything changed, then lock it.',
  },
  'setAside.unknown': {
    what: 'Somebody has already decided about this content. Nothing was changed.',
    next: 'Refresh and look again.',
  },
  'registration.notClaimed': {
    what: 'There is no status claim to decide. Nothing changed.',
    next: 'Refresh the list.',
  },
  'registration.unknown': { what: 'There is no such registration in your area.', next: 'Go back to the list.' },
  'request.invalid': {
    what: 'The content has the wrong form. Nothing was saved.',
    next: 'Check what you entered and send it again.',
  },
  'request.tooLarge': { what: 'The content is too large. Nothing was saved.', next: 'Send less at once.' },
  'request.unsupportedType': {
    what: 'The content has the wrong type. Nothing was saved.',
    next: 'Refresh the page and try again.',
  },
  'review.photoMissing': {
    what: 'A photo of this visit has not arrived. It was not approved.',
    next: 'The collector sends it from the phone; if it is lost or of no use, return the record for another photo.',
  },
  'review.ownWork': { what: 'Nobody reviews her own work. Nothing changed.', next: 'Another reviewer handles it.' },
  'route.unknown': {
    what: 'The system does not have this function. Nothing changed.',
    next: 'The page may be outdated: refresh it.',
  },
  'session.unknown': { what: 'This session has ended.', next: refresh },
  'setting.disagrees': {
    what: 'This value contradicts another setting. Nothing changed.',
    next: 'Look at both; change the other one first, or enter another value.',
  },
  'setting.documentInFuture': {
    what: 'The document is dated after today. Nothing changed.',
    next: 'Check the date on the document.',
  },
  'setting.looser': {
    what: 'A higher level has decided this, and a lower one may not loosen it. Nothing changed.',
    next: 'Keep to the higher rule. If that office allowed it, ask the operator to enter its document.',
  },
  'setting.otherLevel': {
    what: 'A county enters rules of the county only. Nothing changed.',
    next: 'Rules of state, province and city are entered by the operator.',
  },
  'setting.outOfRange': {
    what: 'This value is outside what is allowed. Nothing changed.',
    next: 'The limits stand below the field. Check the document.',
  },
  'setting.registrationsExist': {
    what: 'Persons are registered under the present rule. Nothing changed yet.',
    next: 'Look at how many it meets, then confirm.',
  },
  'signIn.refused': {
    what: 'Account, password or code is wrong.',
    next: 'Check them; the code changes every 30 seconds, use the latest.',
  },
  'signIn.locked': {
    what: 'Too many wrong tries from here.',
    next: 'Try again in {minutes} minutes. Nothing happened to the account.',
  },
  lockedElsewhere: {
    what: 'Somebody tried this account wrongly many times from elsewhere.',
    next: 'For {minutes} minutes sign in from where you usually do. If it was not you, tell the county administrator.',
  },
  'staff.accountTaken': { what: 'This account name is taken. No invitation was made.', next: 'Choose another name.' },
  'staff.invitationTaken': {
    what: 'This invitation was given to somebody else. No account was made.',
    next: 'Open “Invite” again for a new code.',
  },
  'staff.ownAccount': {
    what: 'You cannot remove your own account. Nothing changed.',
    next: 'Another account of the county, or the operator, does it.',
  },
  'staff.scopeTooWide': {
    what: 'The area is too wide. No account was made.',
    next: 'Collectors, leaders and reviewers work in a township or a village.',
  },
  'staff.outsideScope': {
    what: 'Accounts can be made only within your own area. No invitation was made.',
    next: 'Choose a region of your own area.',
  },
  'staff.unknown': { what: 'There is no such staff member in your area.', next: refresh },
  'signature.empty': { what: 'The pad has no handwriting on it.', next: 'Write the name inside the frame.' },
  'status.notDecided': {
    what: 'There is no decision here that could be taken back. Nothing changed.',
    next: 'Somebody may have visited again meanwhile. Refresh and look.',
  },
  'status.confirmedBySamePerson': {
    what: 'A status claim needs a second person. Nothing changed.',
    next: 'Another person confirms it.',
  },
  'storage.full': {
    what: 'The disk of the server is full; this was not saved.',
    next: 'Tell whoever runs the server, and try again later.',
  },
  'storage.unavailable': {
    what: 'The server cannot reach its store; this was not confirmed.',
    next: 'Wait a moment and try again.',
  },
  'stream.busy': {
    what: 'Too many changes at once; this one was not saved.',
    next: 'Wait a few seconds and try again. Nothing is lost.',
  },
  'stream.unreadable': {
    what: 'This record is damaged in the store and cannot be read at present. Nothing changed.',
    next: 'Tell the administrator, who can repair it. Other records are not concerned.',
  },
  'wechat.misconfigured': {
    what: 'WeChat does not know our app id or secret; nothing was changed.',
    next: 'Ask the operator to check both.',
  },
  'wechat.unreachable': { what: 'WeChat does not answer; nothing was changed.', next: 'Please try again.' },
  internal: {
    what: 'Something failed on our side; this was not done. What was saved before is not lost.',
    next: 'Try again later. If it goes on, tell the administrator the time.',
  },
  unreachable: {
    what: 'The server cannot be reached, so it is not known whether this was done; doing it again does no harm.',
    next: 'Check the network and try again.',
  },
}
