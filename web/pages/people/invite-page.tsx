import { useState } from 'preact/hooks';
import { Link, useSearchParams } from 'wouter';
import type { HandedOver } from '../../../lambdas/api/contracts.ts';
import { loginOf } from '../../../lambdas/domain/login.ts';
import { TextInput } from '../../design/inputs.tsx';
import { Page } from '../../design/page.tsx';
import { peopleWords as words } from '../../words/vi-people.ts';
import { type DraftPost, postsOf, unionOf } from './draft-post.ts';
import { PeopleForm } from './people-form.tsx';
import { peoplePlace } from './places.ts';
import { PostsFields } from './posts-fields.tsx';
import { Slips } from './slips.tsx';
import type { Office } from './use-offices.ts';
import { useRequest } from './use-request.ts';

/** An account for one person, and the slip to hand over. */
export function InvitePage({ offices }: { offices: readonly Office[] }) {
  const [address] = useSearchParams();
  const office = offices.find(({ id }) => id === address.get('o'))?.id ?? offices[0]?.id ?? '';
  const [made, setMade] = useState<HandedOver>();
  const [round, setRound] = useState(0);
  const again = () => {
    setMade(undefined);
    setRound(round + 1);
  };
  return (
    <Page title={words.invite.title} lead={!made && <p class="soft">{words.invite.lead}</p>}>
      {made ? (
        <Made made={made} onMade={setMade} />
      ) : (
        <InviteForm key={round} offices={offices} office={office} onMade={setMade} />
      )}
      <p class="row no-print">
        {made && (
          <button type="button" class="button" onClick={again}>
            {words.invite.next}
          </button>
        )}
        <Link href={peoplePlace(office)}>{words.list.all}</Link>
      </p>
    </Page>
  );
}

function InviteForm(props: {
  offices: readonly Office[];
  office: string;
  onMade: (made: HandedOver) => void;
}) {
  const request = useRequest();
  const [name, setName] = useState('');
  const [login, setLogin] = useState('');
  const [posts, setPosts] = useState<readonly DraftPost[]>([
    { role: 'officer', office: props.office, union: undefined },
  ]);
  const [isChecked, setChecked] = useState(false);
  const isLoginWrong = isChecked && loginOf(login) === undefined;
  const send = async () => {
    setChecked(true);
    const complete = postsOf(posts);
    if (!complete || loginOf(login) === undefined) return;
    const made = await request.send('invitePerson', { body: { name, login, posts: complete } });
    if (made) props.onMade(made);
  };
  return (
    <PeopleForm {...request} send={words.invite.send} onSend={() => void send()}>
      <div class="grid-2">
        <TextInput
          label={words.form.name}
          hint={words.form.nameHint}
          fault={request.faultOf('name')}
          required
          maxLength={100}
          value={name}
          onValue={setName}
        />
        <TextInput
          label={words.form.login}
          hint={words.form.loginHint}
          fault={isLoginWrong ? words.form.loginFault : request.faultOf('login')}
          required
          maxLength={100}
          value={login}
          onValue={setLogin}
        />
      </div>
      <PostsFields
        offices={props.offices}
        posts={posts}
        onPosts={setPosts}
        faultOf={index => {
          const post = posts[index];
          if (isChecked && post && unionOf(post) === undefined) return words.form.unionMissing;
          return request.faultOf(`posts.${index}`);
        }}
      />
    </PeopleForm>
  );
}

/** What came of it: the slip, or the way to another password where the first was told to nobody. */
function Made({ made, onMade }: { made: HandedOver; onMade: (made: HandedOver) => void }) {
  const request = useRequest();
  const { person, firstPassword } = made;
  if (firstPassword) return <Slips slips={[{ person, firstPassword }]} />;
  const reset = async () => {
    const answer = await request.send('resetPassword', { params: { sub: person.sub } });
    if (answer) onMade(answer);
  };
  return (
    <PeopleForm {...request} title={person.name} send={words.invite.another} onSend={() => void reset()}>
      <p>{words.invite.madeBefore}</p>
    </PeopleForm>
  );
}
