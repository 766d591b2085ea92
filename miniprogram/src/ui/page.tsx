import { Text, View } from '@tarojs/components'
import { type CSSProperties, useEffect } from 'react'
import { fontScale } from '../platform/font-scale'
import { setTitle } from '../platform/page-query'
import { classNames } from './class-names'
import type { PageProps } from './page.props'

/** The bar above is WeChat's own: its title is what a screen reader says when the page opens, and it has the way back. */
export function Page({ title, face, status, scale = 1, footer, children }: PageProps) {
  useEffect(() => setTitle(title), [title])
  const size = Math.min(2, fontScale() * scale)

  return (
    <View className={classNames('page', 'page-weapp', `page-${face}`)} style={{ '--scale': size } as CSSProperties}>
      <View className="page-body">
        <View className="page-head">
          <View className="page-title" ariaRole="heading" ariaLabel={title}>
            <Text>{title}</Text>
          </View>
          {status !== undefined && (
            <View className="page-status" ariaRole="status">
              <Text>{status}</Text>
            </View>
          )}
        </View>
        <View className="page-main">{children}</View>
      </View>
      {footer && <View className="page-footer">{footer}</View>}
    </View>
  )
}
