using System.Runtime.InteropServices;

namespace Cdsc.CodeGen.Cli;

/// <summary>Consoles of Windows show shades only when they are asked to; terminals of other systems always do.</summary>
internal static class WindowsTerminal
{
    private const int StandardOutput = -11;
    private const int StandardError = -12;
    private const uint VirtualTerminalProcessing = 4;

    /// <summary>Whether a console shows shades from now on.</summary>
    public static bool Understands(bool isError)
    {
        if (!OperatingSystem.IsWindows())
        {
            return true;
        }

        nint handle = GetStdHandle(isError ? StandardError : StandardOutput);
        return GetConsoleMode(handle, out uint mode)
            && ((mode & VirtualTerminalProcessing) != 0 || SetConsoleMode(handle, mode | VirtualTerminalProcessing));
    }

    [DllImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern nint GetStdHandle(int standardHandle);

    [DllImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool GetConsoleMode(nint handle, out uint mode);

    [DllImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool SetConsoleMode(nint handle, uint mode);
}
