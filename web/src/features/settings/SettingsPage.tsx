import type { Setting } from '~/api/settings';
import { settings } from '~/api/settings';
import { Empty } from '~/ui/Empty';
import { ListFrame } from '~/ui/ListFrame';
import { Page } from '~/ui/Page';
import { useWholeList } from '~/ui/use_list';
import { SettingLine } from './SettingLine';
import { TryMail } from './TryMail';
import './settings.css';

function groupsOf(items: Setting[]): [string, Setting[]][] {
    const groups = new Map<string, Setting[]>();
    for (const one of items) groups.set(one.group, [...(groups.get(one.group) ?? []), one]);
    return [...groups];
}

/** What this office sets for itself. */
export default function SettingsPage() {
    const list = useWholeList(['settings'], settings.list);
    return (
        <Page title="Cách làm việc" note="Mỗi thay đổi có hiệu lực ngay và được ghi vào nhật ký." width="narrow">
            <ListFrame list={list} empty={<Empty title="Chưa có gì để chọn">Chương trình chưa có mục nào.</Empty>}>
                {(items) =>
                    groupsOf(items).map(([group, members]) => (
                        <section className="setting_group" key={group} aria-label={group}>
                            <h2>{group}</h2>
                            {members.map((one) => (
                                <SettingLine key={one.code} setting={one} />
                            ))}
                            {members.some(({ code }) => code === 'mail_host') && <TryMail />}
                        </section>
                    ))
                }
            </ListFrame>
        </Page>
    );
}
