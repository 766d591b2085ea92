/** The file cannot be read at all, or not from here on; the message is the sentence for whoever sent it. */
export class UnreadableFile extends Error {}
