<#
.SYNOPSIS
Builds and tests Cdsc.CodeGen: restore, format check, generate or check, build, test.

.EXAMPLE
./build.ps1
Does everything and generates.

.EXAMPLE
./build.ps1 -Check
Fails when generated files are not up to date, instead of writing them; this is what CI wants.

.EXAMPLE
./build.ps1 -Accept
Rewrites what the golden cases expect.
#>
[CmdletBinding()]
param(
    # Compare generated files instead of writing them.
    [switch] $Check,

    # Rewrite what the golden cases expect.
    [switch] $Accept,

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Release'
)

$ErrorActionPreference = 'Stop'
$root = $PSScriptRoot
$solution = "$root/Cdsc.CodeGen.sln"

function Invoke-Step([string] $name, [string[]] $arguments) {
    "== $name"
    & dotnet $arguments
    if ($LASTEXITCODE -ne 0) {
        throw "$name failed with exit code $LASTEXITCODE."
    }
}

$verb = if ($Check) { 'check' } else { 'generate' }
$previous = $env:CDSC_ACCEPT
Push-Location $root
try {
    Invoke-Step 'Restore' @('restore', $solution)
    Invoke-Step 'Format' @('format', $solution, '--no-restore', '--verify-no-changes', '--exclude', 'generated', 'tests/Cdsc.CodeGen.GoldenTests/cases')

    # What is generated is part of what is built and tested.
    Invoke-Step 'Generate' @('run', '--project', "$root/src/Cdsc.CodeGen.Cli", '--no-restore', '--configuration', $Configuration, '--', $verb)
    Invoke-Step 'Build' @('build', $solution, '--no-restore', '--configuration', $Configuration)
    $env:CDSC_ACCEPT = if ($Accept) { '1' } else { $previous }
    Invoke-Step 'Test' @('test', '--solution', $solution, '--no-build', '--configuration', $Configuration)
}
finally {
    $env:CDSC_ACCEPT = $previous
    Pop-Location
}
