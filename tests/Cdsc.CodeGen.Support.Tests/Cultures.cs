using System;
using System.Globalization;

namespace Cdsc.CodeGen.Support.Tests;

/// <summary>Runs code under cultures whose digits, signs, calendars and casing are not the invariant ones.</summary>
internal static class Cultures
{
    internal static readonly string[] Names = ["tr-TR", "ar-SA", "fa-IR", "sv-SE", "th-TH", "de-CH"];

    /// <summary>False where .NET runs without culture data; the tests then run, but prove less.</summary>
    internal static bool AreAvailable
    {
        get
        {
            try
            {
                return new CultureInfo("tr-TR").TextInfo.ToUpper('i') == 'İ';
            }
            catch (CultureNotFoundException)
            {
                return false;
            }
        }
    }

    internal static void Run(string name, Action action)
    {
        if (!AreAvailable)
        {
            TestContext.Current.TestOutputHelper?.WriteLine("No culture data here (invariant globalization): ran under the invariant culture.");
            action();
            return;
        }

        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(name);
            action();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
