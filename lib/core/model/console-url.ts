const HOSTS: Readonly<Record<string, string>> = {
  aws: 'console.aws.amazon.com',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
  'aws-cn': 'console.amazonaws.cn',
}

/** Where the AWS console shows what an ARN names; null where no page of it is known. */
export function consoleUrl(arn: string): string | null {
  const [lead, partition = '', service, region = '', , ...rest] = arn.split(':')
  const host = HOSTS[partition]
  if (lead !== 'arn' || host === undefined) return null
  const resource = rest.join(':')
  const regional = `https://${region}.${host}`
  if (service === 'lambda' && resource.startsWith('function:')) {
    const [, name = '', qualifier] = resource.split(':')
    const place = qualifier === undefined ? '' : `/${placeOf(qualifier)}`
    return `${regional}/lambda/home?region=${region}#/functions/${encodeURIComponent(name)}${place}`
  }
  if (service === 'lambda' && resource.startsWith('layer:')) {
    const [, name = '', version] = resource.split(':')
    const at = version === undefined ? '' : `/versions/${encodeURIComponent(version)}`
    return `${regional}/lambda/home?region=${region}#/layers/${encodeURIComponent(name)}${at}`
  }
  return `https://${host}/go/view?arn=${encodeURIComponent(arn)}`
}

const placeOf = (qualifier: string): string =>
  /^\d+$/.test(qualifier) ? `versions/${qualifier}` : `aliases/${encodeURIComponent(qualifier)}`
