import Taro from '@tarojs/taro'
import { useEffect } from 'react'

/** Hook: whoever goes back while something is not kept yet is asked first. */
export function useLeaveAlert(isUnkept: boolean, message: string): void {
  useEffect(() => {
    if (!isUnkept) return
    // Where WeChat cannot ask, one leaves as before.
    Taro.enableAlertBeforeUnload({ message, fail: () => undefined })
    return () => Taro.disableAlertBeforeUnload({ fail: () => undefined })
  }, [isUnkept, message])
}
