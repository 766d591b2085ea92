import Taro from '@tarojs/taro'

export const isOnline = async (): Promise<boolean> => (await Taro.getNetworkType()).networkType !== 'none'

/** Returns what stops listening. */
export function onNetworkChange(listener: (online: boolean) => void): () => void {
  const heard = ({ isConnected }: { isConnected: boolean }) => listener(isConnected)
  Taro.onNetworkStatusChange(heard)
  return () => Taro.offNetworkStatusChange(heard)
}
