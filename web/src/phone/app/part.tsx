import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { IconName } from '../../icon-name.ts';
import sprite from '../../icons.svg?url';
import { helpAt, soundPath } from '../voice.ts';
import { useApp } from './app.ts';

type Children = { children?: ComponentChildren };

export function Icon({ name, size }: { name: IconName; size?: 'large' }) {
  return (
    <svg class={`icon${size ? ` icon-${size}` : ''}`} viewBox="0 0 24 24" aria-hidden="true">
      <use href={`${sprite}#${name}`} />
    </svg>
  );
}

type ButtonProps = Children & {
  kind?: 'primary' | 'secondary' | 'quiet' | 'good' | 'danger';
  icon?: IconName;
  iconAfter?: IconName;
  href?: string;
  wide?: boolean;
  type?: 'submit' | 'button';
  name?: string;
  value?: string;
  disabled?: boolean;
  onClick?: () => void;
};

export function Button({ kind = 'primary', icon, iconAfter, href, wide, children, ...rest }: ButtonProps) {
  const name = `button button-${kind}${wide ? ' button-wide' : ''}`;
  const inside = (
    <>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {iconAfter && <Icon name={iconAfter} />}
    </>
  );
  if (href !== undefined)
    return (
      <a class={name} href={href}>
        {inside}
      </a>
    );
  return (
    <button class={name} type={rest.onClick ? 'button' : 'submit'} {...rest}>
      {inside}
    </button>
  );
}

type NoticeProps = Children & { tone?: 'info' | 'success' | 'warning' | 'error'; title?: string };

export function Notice({ tone = 'info', title, children }: NoticeProps) {
  const icon = tone === 'info' ? 'info' : tone === 'success' ? 'check' : 'warning';
  return (
    <div class={`notice notice-${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon name={icon} />
      <div class="notice-body">
        {title && <p class="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  );
}

type BadgeProps = Children & { tone?: 'plain' | 'good' | 'wait' | 'bad'; icon: IconName };

export function Badge({ tone = 'plain', icon, children }: BadgeProps) {
  return (
    <span class={`badge${tone === 'plain' ? '' : ` badge-${tone}`}`}>
      <Icon name={icon} />
      <span>{children}</span>
    </span>
  );
}

export function Card({ title, children }: Children & { title?: string }) {
  return (
    <section class="card">
      {title && <h2>{title}</h2>}
      {children}
    </section>
  );
}

type ScreenProps = Children & {
  title: string;
  back?: { title: string; href: string };
  lead?: string;
  head?: ComponentChildren;
};

/** What this screen is for, to be heard; `speaker.ts` plays it. */
function Speaker() {
  const { t, pathname } = useApp();
  const help = helpAt(pathname);
  if (!help) return null;
  return (
    <a class="speaker" href={soundPath(help)} data-help={help} data-missing={t('voice.missing')}>
      <Icon name="speaker" />
      <span class="speaker-play">{t('voice.listen')}</span>
      <span class="speaker-stop">{t('voice.stop')}</span>
    </a>
  );
}

/** One screen: the way back, one title, then the one thing it is for. Readers are told the title when it comes. */
export function Screen({ title, back, lead, head, children }: ScreenProps) {
  const { t, pathname, shelf } = useApp();
  const isHeardFirst = shelf.abilityLevel === 1;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${t('site.name')}`;
    heading.current?.focus();
    scrollTo(0, 0);
  }, [title, pathname, t]);
  return (
    <>
      <div class={`page-head${isHeardFirst ? ' page-head-heard' : ''}`}>
        {back && (
          <a class="back-link" href={back.href}>
            <Icon name="arrow-left" />
            <span>{back.title}</span>
          </a>
        )}
        {isHeardFirst && <Speaker />}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {!isHeardFirst && <Speaker />}
        {lead && <p class="quiet reading">{lead}</p>}
        {head}
      </div>
      {children}
    </>
  );
}

export function Tile({
  href,
  icon,
  label,
  count,
  note,
}: {
  href: string;
  icon: IconName;
  label: string;
  count?: number;
  note?: string;
}) {
  return (
    <a class={`tile${count ? ' tile-wait' : ''}`} href={href}>
      <Icon name={icon} size="large" />
      <span class="tile-text">
        <span class="tile-label">{label}</span>
        {note && <span class="small quiet">{note}</span>}
      </span>
      {count !== undefined && <span class="tile-count">{count}</span>}
    </a>
  );
}
