import type { JSX } from 'preact';
import type { TryPhoto } from '../../api';
import { usePage } from '../page-context';
import { Icon } from './icon';

/** A photo in a message; one that is still fetched or will not open has a grey place of the same shape. */
export function Photo({ photo, of }: { photo: TryPhoto; of: string }): JSX.Element {
  const { say } = usePage();
  if (photo.state === 'shown') return <img class="photo" src={photo.src} alt={of ? say('try:photo.of', { of }) : say('try:photo')} loading="lazy" />;
  return (
    <span class="photo photo-missing">
      <Icon name="image" size={28} />
      <span>{photo.state === 'loading' ? say('try:photo.loading') : say('try:photo.broken')}</span>
    </span>
  );
}
