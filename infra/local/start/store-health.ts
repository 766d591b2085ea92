import type { StoreAddresses } from './store-process'

export type EngineHealth = { readonly isWell: true } | { readonly isWell: false; readonly trouble: string }

/** What each engine of this machine says of itself. One that does not answer is not well either. */
export async function healthOf({ dynamodb, s3 }: StoreAddresses): Promise<Readonly<Record<string, EngineHealth>>> {
  return {
    ...(dynamodb && { dynamodb: await askHealth(`${dynamodb}/`) }),
    ...(s3 && { s3: await askHealth(`${s3}/_health`) }),
  }
}

const patienceMilliseconds = 2_000

async function askHealth(url: string): Promise<EngineHealth> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(patienceMilliseconds) })
    if (answer.ok) return { isWell: true }
    const { trouble } = (await answer.json()) as { readonly trouble?: string }
    return { isWell: false, trouble: trouble ?? `It answered ${answer.status}.` }
  } catch (error) {
    return { isWell: false, trouble: `It does not answer: ${error instanceof Error ? error.message : String(error)}` }
  }
}
