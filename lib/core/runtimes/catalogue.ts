/**
 * What AWS publishes about Lambda runtimes, as dated data: AWS moves these dates, so an update edits the table and
 * CATALOGUE_AS_OF and nothing else. https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html
 */
export const CATALOGUE_SOURCES = {
  rt: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html',
  eol: 'https://github.com/endoflife-date/release-data/blob/main/releases/aws-lambda.json',
} as const

export const CATALOGUE_NOTES = {
  'no-dates': 'AWS lists it without dates; it is taken for a preview.',
  'block-inferred': 'The create-block day is inferred from the other AL2023 runtimes.',
  'dates-disagree': 'AWS blocks it on days before the one on which it is deprecated.',
} as const

/** The day for which the table speaks. */
export const CATALOGUE_AS_OF = '2026-08-15'

/** Days are in UTC; `-` where AWS has named none. `image-only` ones are base images, never a function's `Runtime`. */
export const RUNTIME_TABLE = `
id              | name             | family   | system  | delivery   | deprecated | create-block | update-block | source | note
nodejs26.x      | Node.js 26       | nodejs   | unknown | preview    | -          | -            | -            | eol    | no-dates
python3.15      | Python 3.15      | python   | unknown | preview    | -          | -            | -            | eol    | no-dates
nodejs24.x      | Node.js 24       | nodejs   | al2023  | managed    | 2028-04-30 | 2028-06-01   | 2028-07-01   | rt     | -
nodejs22.x      | Node.js 22       | nodejs   | al2023  | managed    | 2027-04-30 | 2027-06-01   | 2027-07-01   | rt     | -
python3.14      | Python 3.14      | python   | al2023  | managed    | 2029-06-30 | 2029-07-31   | 2029-08-31   | rt     | -
python3.13      | Python 3.13      | python   | al2023  | managed    | 2029-06-30 | 2029-07-31   | 2029-08-31   | rt     | -
python3.12      | Python 3.12      | python   | al2023  | managed    | 2028-10-31 | 2028-11-30   | 2029-01-10   | rt     | -
python3.11      | Python 3.11      | python   | al2     | managed    | 2027-06-30 | 2027-07-31   | 2027-08-31   | rt     | -
java25          | Java 25          | java     | al2023  | managed    | 2029-06-30 | 2029-07-31   | 2029-08-31   | rt     | -
java21          | Java 21          | java     | al2023  | managed    | 2029-06-30 | 2029-07-31   | 2029-08-31   | rt     | -
java17.al2023   | Java 17          | java     | al2023  | managed    | 2029-06-30 | 2029-07-31   | 2029-08-31   | eol    | block-inferred
java11.al2023   | Java 11          | java     | al2023  | managed    | 2029-06-30 | 2029-07-31   | 2029-08-31   | eol    | block-inferred
java8.al2023    | Java 8           | java     | al2023  | managed    | 2029-06-30 | 2029-07-31   | 2029-08-31   | eol    | block-inferred
java17          | Java 17          | java     | al2     | managed    | 2027-06-30 | 2027-07-31   | 2027-08-31   | rt     | -
java11          | Java 11          | java     | al2     | managed    | 2027-06-30 | 2027-07-31   | 2027-08-31   | rt     | -
java8.al2       | Java 8           | java     | al2     | managed    | 2027-06-30 | 2027-07-31   | 2027-08-31   | rt     | -
dotnet10        | .NET 10          | dotnet   | al2023  | managed    | 2028-11-14 | 2028-12-14   | 2029-01-15   | rt     | -
ruby4.0         | Ruby 4.0         | ruby     | al2023  | managed    | 2029-03-31 | 2029-04-30   | 2029-05-31   | rt     | -
ruby3.4         | Ruby 3.4         | ruby     | al2023  | managed    | 2028-03-31 | 2028-04-30   | 2028-05-31   | rt     | -
ruby3.3         | Ruby 3.3         | ruby     | al2023  | managed    | 2027-03-31 | 2027-04-30   | 2027-05-31   | rt     | -
provided.al2023 | OS-only          | provided | al2023  | os-only    | 2029-06-30 | 2029-07-31   | 2029-08-31   | rt     | -
dotnet9         | .NET 9           | dotnet   | al2023  | image-only | 2026-11-10 | -            | -            | rt     | -
dotnet8         | .NET 8           | dotnet   | al2023  | managed    | 2026-11-10 | 2027-02-01   | 2027-03-03   | rt     | -
python3.10      | Python 3.10      | python   | al2     | managed    | 2026-10-31 | 2027-02-01   | 2027-03-03   | rt     | -
provided.al2    | OS-only          | provided | al2     | os-only    | 2026-07-31 | 2027-02-01   | 2027-03-03   | rt     | -
nodejs20.x      | Node.js 20       | nodejs   | al2023  | managed    | 2026-04-30 | 2027-02-01   | 2027-03-03   | rt     | -
ruby3.2         | Ruby 3.2         | ruby     | al2     | managed    | 2026-03-31 | 2027-02-01   | 2027-03-03   | rt     | -
python3.9       | Python 3.9       | python   | al2     | managed    | 2025-12-15 | 2027-02-01   | 2027-03-03   | rt     | -
nodejs18.x      | Node.js 18       | nodejs   | al2     | managed    | 2025-09-01 | 2027-02-01   | 2027-03-03   | rt     | -
dotnet6         | .NET 6           | dotnet   | al2     | managed    | 2024-12-20 | 2027-02-01   | 2027-03-03   | rt     | -
python3.8       | Python 3.8       | python   | al2     | managed    | 2024-10-14 | 2027-02-01   | 2027-03-03   | rt     | -
nodejs16.x      | Node.js 16       | nodejs   | al2     | managed    | 2024-06-12 | 2027-02-01   | 2027-03-03   | rt     | -
dotnet7         | .NET 7           | dotnet   | al2     | image-only | 2024-05-14 | -            | -            | rt     | -
java8           | Java 8           | java     | al1     | managed    | 2024-01-08 | 2024-02-08   | 2027-03-03   | rt     | -
go1.x           | Go 1.x           | go       | al1     | managed    | 2024-01-08 | 2024-02-08   | 2027-03-03   | rt     | -
provided        | OS-only          | provided | al1     | os-only    | 2024-01-08 | 2024-02-08   | 2027-03-03   | rt     | -
ruby2.7         | Ruby 2.7         | ruby     | al2     | managed    | 2023-12-07 | 2024-01-09   | 2027-03-03   | rt     | -
nodejs14.x      | Node.js 14       | nodejs   | al2     | managed    | 2023-12-04 | 2024-01-09   | 2027-03-03   | rt     | -
python3.7       | Python 3.7       | python   | al1     | managed    | 2023-12-04 | 2024-01-09   | 2027-03-03   | rt     | -
dotnetcore3.1   | .NET Core 3.1    | dotnet   | al2     | managed    | 2023-04-03 | 2023-04-03   | 2023-05-03   | rt     | -
nodejs12.x      | Node.js 12       | nodejs   | al2     | managed    | 2023-03-31 | 2023-03-31   | 2023-04-30   | rt     | -
python3.6       | Python 3.6       | python   | al1     | managed    | 2022-07-18 | 2022-07-18   | 2022-08-29   | rt     | -
dotnet5.0       | .NET 5           | dotnet   | al2     | image-only | 2022-05-10 | -            | -            | rt     | -
dotnetcore2.1   | .NET Core 2.1    | dotnet   | al1     | managed    | 2022-01-05 | 2022-01-05   | 2022-04-13   | rt     | -
nodejs10.x      | Node.js 10       | nodejs   | al2     | managed    | 2021-07-30 | 2021-07-30   | 2022-02-14   | rt     | -
ruby2.5         | Ruby 2.5         | ruby     | al1     | managed    | 2021-07-30 | 2021-07-30   | 2022-03-31   | rt     | -
python2.7       | Python 2.7       | python   | al1     | managed    | 2021-07-15 | 2021-07-15   | 2022-05-30   | rt     | -
nodejs8.10      | Node.js 8.10     | nodejs   | al1     | managed    | 2020-03-06 | 2020-02-04   | 2020-03-06   | rt     | -
nodejs4.3       | Node.js 4.3      | nodejs   | al1     | managed    | 2020-03-05 | 2020-02-03   | 2020-03-05   | rt     | -
nodejs4.3-edge  | Node.js 4.3 edge | nodejs   | al1     | managed    | 2020-03-05 | 2019-03-31   | 2019-04-30   | rt     | dates-disagree
nodejs6.10      | Node.js 6.10     | nodejs   | al1     | managed    | 2019-08-12 | 2019-07-12   | 2019-08-12   | rt     | -
dotnetcore1.0   | .NET Core 1.0    | dotnet   | al1     | managed    | 2019-06-27 | 2019-06-30   | 2019-07-30   | rt     | -
dotnetcore2.0   | .NET Core 2.0    | dotnet   | al1     | managed    | 2019-05-30 | 2019-04-30   | 2019-05-30   | rt     | -
nodejs          | Node.js 0.10     | nodejs   | al1     | managed    | 2016-08-30 | 2016-09-30   | 2016-10-31   | rt     | -
`
