import { DownloadOutlined, EyeOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShownFile } from './contentPath.ts'
import { PreviewDialog } from './PreviewDialog.tsx'

/** To look at a file, where browsers can, and to save it. */
export function FileButtons({ file }: { readonly file: ShownFile }) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  const { name, path, preview } = file
  return (
    <>
      {preview && (
        <Button
          size="small"
          icon={<EyeOutlined aria-hidden />}
          aria-label={t('attachments.previewOf', { name })}
          onClick={() => setShown(true)}
        >
          {t('attachments.preview')}
        </Button>
      )}
      <Button
        size="small"
        icon={<DownloadOutlined aria-hidden />}
        aria-label={t('attachments.downloadOf', { name })}
        href={path}
        download={name}
      >
        {t('attachments.download')}
      </Button>
      {shown && <PreviewDialog file={file} onClose={() => setShown(false)} />}
    </>
  )
}
