// SPDX-FileCopyrightText: 2026 The Tessera developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The program that the tests' precompiled headers are made with; it does nothing.
int main()
{
    return 0;
}
