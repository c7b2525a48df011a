import { cva, type VariantProps } from 'class-variance-authority'
import type { ComponentProps } from 'react'
import { cn } from './cn.ts'

export const buttonLook = cva(
  'inline-flex shrink-0 items-center justify-center gap-1.5 whitespace-nowrap rounded-md text-sm font-medium disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-not-allowed aria-disabled:opacity-50 [&_svg]:size-3.5 [&_svg]:shrink-0',
  {
    variants: {
      look: {
        plain: 'border border-line bg-surface text-ink hover:border-line-strong hover:bg-sunken',
        strong: 'bg-accent text-accent-ink hover:opacity-90',
        ghost: 'text-muted hover:bg-sunken hover:text-ink',
      },
      size: {
        sm: 'h-7 px-2 text-xs',
        md: 'h-8 px-2.5',
        icon: 'size-8',
      },
    },
    defaultVariants: { look: 'plain', size: 'md' },
  },
)

export type ButtonLook = VariantProps<typeof buttonLook>

export function Button({ look, size, className, ...rest }: ComponentProps<'button'> & ButtonLook) {
  return <button type="button" className={cn(buttonLook({ look, size }), className)} {...rest} />
}
