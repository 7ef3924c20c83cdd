// What scenarios do with tasks again and again.

/** Fills the dialog of an act and waits until it is done. */
export async function act(page, name, fill, ok) {
    await page.getByRole('region', { name: 'Việc có thể làm' }).getByRole('button', { name, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await fill(dialog);
    await dialog.getByRole('button', { name: ok ?? name, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
}

/** Chooses in a list that is searched by typing. */
export async function choose(page, dialog, label, text) {
    await dialog.getByRole('combobox', { name: label }).click();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
}

/** On /tasks/new: gives a task of no directive; returns the path of its page. */
export async function giveTask(page, { content, unit, product, due }) {
    await page.getByLabel('Nội dung công việc').fill(content);
    await choose(page, page, 'Đơn vị chủ trì', unit);
    await page.getByLabel('Sản phẩm').fill(product);
    await page.getByLabel('Ngày hết hạn').fill(due);
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Giao nhiệm vụ' }).click();
    await page.waitForURL(/\/tasks\/[0-9a-f-]{36}$/);
    return new URL(page.url()).pathname;
}
