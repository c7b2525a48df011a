import { expect, it } from 'vitest'
import { consoleUrl } from '#lib/core/model/console-url.ts'

it.each([
  [
    'arn:aws:lambda:eu-west-1:111122223333:function:pay',
    'https://eu-west-1.console.aws.amazon.com/lambda/home?region=eu-west-1#/functions/pay',
  ],
  [
    'arn:aws:lambda:eu-west-1:111122223333:function:pay:live',
    'https://eu-west-1.console.aws.amazon.com/lambda/home?region=eu-west-1#/functions/pay/aliases/live',
  ],
  [
    'arn:aws-us-gov:lambda:us-gov-west-1:111122223333:function:pay:7',
    'https://us-gov-west-1.console.amazonaws-us-gov.com/lambda/home?region=us-gov-west-1#/functions/pay/versions/7',
  ],
  [
    'arn:aws-cn:lambda:cn-north-1:111122223333:layer:common:2',
    'https://cn-north-1.console.amazonaws.cn/lambda/home?region=cn-north-1#/layers/common/versions/2',
  ],
  [
    'arn:aws:iam::111122223333:role/pay',
    'https://console.aws.amazon.com/go/view?arn=arn%3Aaws%3Aiam%3A%3A111122223333%3Arole%2Fpay',
  ],
])('%s', (arn, url) => {
  expect(consoleUrl(arn)).toBe(url)
})

it.each(['111122223333/eu-west-1/x', 'arn:elsewhere:lambda:x:1:function:f'])(
  'knows no page of %s',
  (arn) => {
    expect(consoleUrl(arn)).toBeNull()
  },
)
