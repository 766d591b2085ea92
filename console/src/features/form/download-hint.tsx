import { Alert, Typography } from 'antd'
import { useMessages } from '../../language'

/** For who reads on: the form in use as a spreadsheet, by the command line. */
export function DownloadHint({ campaignId }: { readonly campaignId: string }) {
  const { extensions: words } = useMessages()
  return (
    <Alert
      type="info"
      style={{ marginTop: 16 }}
      title={
        <>
          {words.download}
          <div>
            <Typography.Text
              code
              copyable
            >{`npm run ruhu -- edition export 表式.xlsx --campaign ${campaignId}`}</Typography.Text>
          </div>
        </>
      }
    />
  )
}
